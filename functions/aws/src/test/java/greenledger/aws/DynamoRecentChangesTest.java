package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.RecentChanges;
import greenledger.core.RecentChanges.Changes;
import greenledger.core.ViewKey;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is told of changes is heard by whoever asks for that time, and costs one request each.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DynamoRecentChangesTest {

    /// Tests share the table, which knows no tenants here: each has minutes of its own.
    private static final AtomicLong MINUTES = new AtomicLong();

    private final Ledger ledger;
    private final RecentChanges changes;
    private final Instant start =
            Instant.parse("2026-11-21T00:00:00Z").plusSeconds(120 * MINUTES.incrementAndGet());

    DynamoRecentChangesTest(Ledger ledger) {
        this.ledger = ledger;
        this.changes = ledger.backplane().changes();
    }

    @Test
    void a_change_is_heard_for_its_second_and_no_other() {
        changes.tell(start.plusSeconds(10), Map.of(key(1), 7L));
        assertEquals(Map.of(key(1), 7L), heard(10, 10).revisions());
        assertEquals(Map.of(key(1), 7L), heard(0, 59).revisions());
        assertEquals(Map.of(), heard(11, 59).revisions());
        assertEquals(Map.of(), heard(0, 9).revisions());
    }

    @Test
    void what_many_tell_in_one_second_adds_up_to_the_highest_revisions() {
        changes.tell(start, Map.of(key(1), 9L, key(2), 1L));
        changes.tell(start, Map.of(key(1), 10L));
        changes.tell(start.plusSeconds(1), Map.of(key(1), 8L));
        changes.tell(start, Map.of(key(1), 10L));
        assertEquals(new Changes(Map.of(key(1), 10L, key(2), 1L), true), heard(0, 1));
    }

    @Test
    void who_tells_of_too_many_rows_tells_only_that() {
        changes.tell(start, many(200));
        assertEquals(new Changes(many(200), true), heard(0, 0));
        changes.tell(start.plusSeconds(1), many(201));
        assertEquals(new Changes(Map.of(), false), heard(1, 1));
    }

    @Test
    void telling_is_a_unit_and_a_minute_is_heard_with_one_request() {
        ledger.meter().reset();
        changes.tell(start, Map.of(key(1), 1L));
        assertEquals(Map.of("UpdateItem", 1L), ledger.meter().requests());
        assertEquals(1.0, ledger.meter().capacity());
        ledger.meter().reset();
        heard(0, RecentChanges.MOST_SECONDS - 1);
        assertEquals(Map.of("BatchGetItem", 1L), ledger.meter().requests());
    }

    private Changes heard(int first, int last) {
        return changes.between(start.plusSeconds(first), start.plusSeconds(last));
    }

    private Map<ViewKey, Long> many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(this::key)
                .collect(Collectors.toMap(Function.identity(), _ -> 1L));
    }

    private ViewKey key(int row) {
        return new ViewKey(ledger.tenant(), "lot", 1, "L-" + row + "#@");
    }
}
