package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.core.StreamScan.Segment;
import greenledger.core.deadletter.Failures.Item;
import greenledger.domain.Refusal;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.LotViews;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the names are made of by which the core finds things, and what is none.
class NamesAndPlacesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void a_command_id_is_read_back_the_same() {
        CommandId id = new CommandId("k".repeat(128), "f");
        assertEquals(id, CommandId.parse(id.toString()));
        assertEquals(new CommandId("k", ""), CommandId.parse("k."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "", ".f", "k.f.g"})
    void what_is_no_command_id_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CommandId.parse(text));
    }

    @Test
    void a_command_id_that_is_too_long_is_refused() {
        String tooLong = "k".repeat(129);
        assertThrows(IllegalArgumentException.class, () -> new CommandId(tooLong, "f"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 4", "3, 4"})
    void a_segment_is_one_of_several(int number, int total) {
        assertDoesNotThrow(() -> new Segment(number, total));
    }

    @ParameterizedTest
    @CsvSource({"-1, 4", "4, 4", "0, 0"})
    void there_is_no_segment_beyond_the_last(int number, int total) {
        assertThrows(IllegalArgumentException.class, () -> new Segment(number, total));
    }

    @Test
    void a_place_in_an_inbox_ends_with_the_notice() {
        assertEquals("n#1", new Inbox.Position("001763726400000#n#1").noticeId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "1763726400000#n", "001763726400000#", "00176372640000x#n"})
    void what_is_no_place_in_an_inbox_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Inbox.Position(text));
    }

    @Test
    void an_item_of_a_stream_is_found_in_the_order_of_its_number() {
        assertEquals(new Item("Follow", "0".repeat(38) + "42"), Item.record("Follow", "42"));
        assertEquals(new Item("Queue", "42"), Item.message("Queue", "42"));
    }

    @Test
    void a_stream_that_waits_remembers_since_when() {
        StreamKey stream = StreamKey.parse("t#Lot#L-1");
        Parked first = Parked.first(new Stuck(stream, "lot", 3, new RuntimeException("no")), NOON);
        assertEquals(
                new Parked("t#Lot#L-1", "lot", 3, "java.lang.RuntimeException: no", 1, NOON, NOON),
                first);
        Instant later = NOON.plusSeconds(60);
        Stuck again = new Stuck(stream, "card", 4, new RuntimeException("still no"));
        assertEquals(
                new Parked(
                        "t#Lot#L-1",
                        "card",
                        4,
                        "java.lang.RuntimeException: still no",
                        2,
                        NOON,
                        later),
                first.again(again, later));
        assertEquals(
                "View card stops before commit 4 of t#Lot#L-1: java.lang.RuntimeException: still"
                        + " no",
                again.toString());
    }

    @Test
    void a_value_that_is_taken_says_by_whom() {
        AlreadyTaken refusal =
                new AlreadyTaken(new UniqueValue("serial", "S-1"), StreamKey.parse("t#Lot#L-1"));
        assertEquals("value-already-taken", refusal.code());
        assertEquals("serial S-1 belongs to Lot L-1 already.", refusal.detail());
        assertEquals(Refusal.Kind.CONFLICTING, refusal.kind());
    }

    @Test
    void names_are_written_as_they_are_stored() {
        assertEquals("0".repeat(64), Hash.NONE.toString());
        assertEquals("t#Lot#L-1", Streams.LOTS.stream(new TenantId("t"), "L-1").toString());
        assertEquals(
                "t#lot#L-1",
                ViewKey.of(new LotViews(), new TenantId("t"), "L-1")
                        .toString()
                        .replaceFirst("@\\d+", ""));
        assertArrayEquals(
                new byte[] {'"', (byte) 0xC3, (byte) 0xA9, '"'},
                new StoredEvent("E", 1, "\"\u00e9\"").bytes());
    }

    @Test
    void a_doorbell_says_that_all_may_have_changed() {
        StreamKey stream = StreamKey.parse("t#Lot#L-1");
        assertEquals(new Arrival(stream, Long.MAX_VALUE, new TreeMap<>()), Arrival.of(stream));
    }
}
