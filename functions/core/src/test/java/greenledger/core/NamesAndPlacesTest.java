package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.core.StreamScan.Segment;
import greenledger.core.audit.WatchedViews;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the names are made of by which the core finds things, and what is none.
class NamesAndPlacesTest {

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

    @ParameterizedTest
    @CsvSource({
        "lot, Lot",
        "lot-card, Lot",
        "ownership, Lot",
        "transfer, Transfer",
        "account, Account"
    })
    void a_watched_view_is_folded_from_streams_of_one_category(String view, String category) {
        assertEquals(Optional.of(category), WatchedViews.category(view).map(Category::name));
    }

    @Test
    void a_view_that_nobody_watches_has_no_category() {
        assertEquals(Optional.empty(), WatchedViews.category("weather"));
    }
}
