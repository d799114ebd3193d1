package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Bus.Message;
import greenledger.core.Json;
import greenledger.core.RecentChanges;
import greenledger.core.ViewKey;
import greenledger.domain.party.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What others hear of rows that have changed.
class AnnouncedChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ViewKey LOT = new ViewKey(new TenantId("roma"), "lot", 2, "l-1");
    private static final ViewKey ACCOUNT = new ViewKey(new TenantId("roma"), "account", 1, "p-1");

    private final List<Map<ViewKey, Long>> noted = new ArrayList<>();
    private final List<List<Message>> published = new ArrayList<>();
    private final RecentChanges changes = new AnnouncedChanges(new Noted(noted), published::add);

    private record Noted(List<Map<ViewKey, Long>> told) implements RecentChanges {
        @Override
        public void tell(Instant now, Map<ViewKey, Long> revisions) {
            told.add(revisions);
        }

        @Override
        public Changes between(Instant first, Instant last) {
            return new Changes(Map.of(LOT, 7L), true);
        }
    }

    @Test
    void one_event_names_every_row_and_how_far_it_tells() {
        changes.tell(NOW, Map.of(LOT, 7L));
        assertEquals(
                Json.read(
                        """
                        {"type":"CacheInvalidated","version":1,"at":"2026-11-21T12:00:00Z",
                         "complete":true,
                         "rows":[{"tenant":"roma","view":"lot","id":"l-1","revision":7}]}\
                        """,
                        JsonNode.class),
                event());
        assertEquals(List.of(Map.of(LOT, 7L)), noted);
    }

    @Test
    void who_has_how_much_money_is_not_announced() {
        changes.tell(NOW, Map.of(ACCOUNT, 3L));
        assertEquals(List.of(), published);
        changes.tell(NOW, Map.of(ACCOUNT, 4L, LOT, 8L));
        assertEquals(List.of("l-1"), event().path("rows").findValuesAsText("id"));
        assertEquals(List.of(Map.of(ACCOUNT, 3L), Map.of(ACCOUNT, 4L, LOT, 8L)), noted);
    }

    @Test
    void as_many_rows_as_an_event_takes_are_named_and_more_are_not() {
        changes.tell(NOW, lots(AnnouncedChanges.MOST_ROWS));
        assertEquals(AnnouncedChanges.MOST_ROWS, event().path("rows").size());
        published.clear();
        changes.tell(NOW, lots(AnnouncedChanges.MOST_ROWS + 1));
        assertEquals(0, event().path("rows").size());
        assertEquals("false", event().path("complete").asText());
    }

    @Test
    void our_own_readers_are_told_though_the_bus_is_down() {
        RecentChanges unheard =
                new AnnouncedChanges(
                        new Noted(noted),
                        _ -> {
                            throw new IllegalStateException("The bus is down");
                        });
        assertThrows(IllegalStateException.class, () -> unheard.tell(NOW, Map.of(LOT, 7L)));
        assertEquals(List.of(Map.of(LOT, 7L)), noted);
    }

    @Test
    void who_asks_is_answered_as_before() {
        assertEquals(new Noted(noted).between(NOW, NOW), changes.between(NOW, NOW));
    }

    private static Map<ViewKey, Long> lots(int number) {
        Map<ViewKey, Long> revisions = new HashMap<>();
        for (int lot = 0; lot < number; lot++) {
            revisions.put(new ViewKey(LOT.tenant(), LOT.view(), LOT.version(), "l-" + lot), 1L);
        }
        return revisions;
    }

    /// The one that there is.
    private JsonNode event() {
        assertEquals(List.of(1), published.stream().map(List::size).toList());
        Message message = published.getFirst().getFirst();
        assertEquals("greenledger.traces", message.source());
        assertEquals("CacheInvalidated", message.type());
        return Json.read(message.json(), JsonNode.class);
    }
}
