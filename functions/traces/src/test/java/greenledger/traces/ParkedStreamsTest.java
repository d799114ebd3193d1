package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.QueueBatch;
import greenledger.aws.fixture.StreamBatch;
import greenledger.core.Bus.Message;
import greenledger.core.Commit;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.Metrics;
import greenledger.core.Parked;
import greenledger.core.StoredEvent;
import greenledger.core.Stuck;
import greenledger.core.ViewStore.Consistency;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A stream that cannot be followed waits by itself, and is followed again once it can be.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class ParkedStreamsTest {

    private static final LotId GOOD = new LotId("good");
    private static final LotId POISONED = new LotId("poisoned");

    private static final Damage OTHER_CONTENT =
            new Damage("a", AttributeValue.fromS("somebody-else"), "is not what was written");
    private static final Damage LATER_FORMAT =
            new Damage("fv", AttributeValue.fromN("7"), "Format 7");

    /// What may be wrong with a stored commit, and how that is told.
    record Damage(String attribute, AttributeValue value, String cause) {
        Map<String, AttributeValue> of(Map<String, AttributeValue> commit) {
            Map<String, AttributeValue> damaged = new HashMap<>(commit);
            damaged.put(attribute, value);
            return damaged;
        }
    }

    static List<Damage> damages() {
        return List.of(
                OTHER_CONTENT,
                LATER_FORMAT,
                new Damage("f", AttributeValue.fromN("7"), "does not follow"),
                new Damage("h", AttributeValue.fromN("1"), "cannot be read"));
    }

    private final Ledger ledger;
    private final Shelf shelf;

    ParkedStreamsTest(Ledger ledger) {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void a_damaged_commit_parks_its_stream_and_holds_up_no_other(Damage damage) {
        tell(POISONED);
        tell(GOOD);
        store(damage.of(shelf.commit(POISONED, 2)));
        String log = project(shelf.commit(POISONED, 3), shelf.commit(GOOD, 3));
        assertTrue(log.contains(damage.cause), log);
        assertEquals(3, revision(GOOD));
        assertEquals(1, revision(POISONED), "as far as it can be told");
        assertEquals(Map.of(Metrics.PARKED_STREAMS, 1L), ledger.metrics().counted());
        Parked parked = parked();
        assertEquals(2, parked.revision());
        assertTrue(parked.cause().contains(damage.cause), parked.cause());
    }

    @Test
    void a_fact_that_this_release_does_not_know_parks_its_stream() {
        append(POISONED, new StoredEvent("LotEaten", 1, "{}"));
        tell(GOOD);
        project(ledger.items(shelf.stream(POISONED)).getFirst(), shelf.commit(GOOD, 1));
        assertTrue(parked().cause().contains("No Lot fact is called LotEaten"), parked().cause());
        assertEquals(1, revision(GOOD));
    }

    @Test
    void a_fact_that_a_view_cannot_make_sense_of_parks_its_stream() {
        shelf.record(Harvest.of(GOOD));
        shelf.record(grade(GOOD, "A"));
        List<Commit> commits = new ArrayList<>();
        ledger.backplane().log().read(shelf.stream(GOOD), 1, commits::add);
        append(POISONED, commits.getFirst().events().getFirst());
        project(ledger.items(shelf.stream(POISONED)).getFirst());
        assertEquals(1, parked().revision());
        assertEquals(0, revision(POISONED));
    }

    @Test
    void whoever_has_to_look_is_told_once_and_every_attempt_is_counted() {
        tell(POISONED);
        store(LATER_FORMAT.of(shelf.commit(POISONED, 2)));
        project(shelf.commit(POISONED, 3));
        ledger.clock().turn(Duration.ofMinutes(5));
        project(shelf.commit(POISONED, 3));
        List<Message> told = ledger.bus().messages();
        assertEquals(1, told.size());
        assertEquals("StreamParked", told.getFirst().type());
        assertEquals(parked().first(), Json.read(told.getFirst().json(), Parked.class).first());
        assertEquals(2, parked().attempts());
        assertEquals(Duration.ofMinutes(5), Duration.between(parked().first(), parked().last()));
    }

    @Test
    void a_parking_that_could_not_be_noted_is_told_again() {
        tell(POISONED);
        store(LATER_FORMAT.of(shelf.commit(POISONED, 2)));
        project(shelf.commit(POISONED, 1));
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_REQUEST));
        try (CapturedLog _ = new CapturedLog()) {
            assertEquals(List.of("1"), batch(shelf.commit(POISONED, 3)));
        }
        ledger.plan(Fault.Plan.none());
        project(shelf.commit(POISONED, 3));
        assertEquals(2, ledger.bus().messages().size());
        assertEquals(1, parked().attempts());
    }

    @Test
    void a_stream_whose_cause_was_seen_to_is_followed_to_its_end() {
        tell(POISONED);
        Map<String, AttributeValue> good = shelf.commit(POISONED, 2);
        store(OTHER_CONTENT.of(good));
        project(shelf.commit(POISONED, 3));
        String message = ledger.bus().messages().getFirst().json();
        try (CapturedLog _ = new CapturedLog()) {
            assertEquals(List.of("1"), redrive(message), "still damaged");
        }
        assertEquals(2, parked().attempts());
        store(good);
        assertEquals(List.of(), redrive(message));
        assertEquals(3, revision(POISONED));
        assertEquals(List.of(), here());
    }

    @Test
    void redriving_twice_changes_nothing_more() {
        tell(POISONED);
        String message = Json.write(Parked.first(stuck(), ledger.clock().instant()));
        assertEquals(List.of(), redrive(message));
        List<Map<String, AttributeValue>> once = ledger.everything();
        assertEquals(List.of(), redrive(message));
        assertEquals(once, ledger.everything());
        assertEquals(3, revision(POISONED));
    }

    @Test
    void a_message_that_says_nothing_goes_back_and_holds_up_no_other() {
        tell(POISONED);
        String message = Json.write(Parked.first(stuck(), ledger.clock().instant()));
        try (CapturedLog _ = new CapturedLog()) {
            assertEquals(List.of("1"), redrive("{}", message));
        }
        assertEquals(3, revision(POISONED));
    }

    private Stuck stuck() {
        return new Stuck(shelf.stream(POISONED), "lot", 1, new IllegalStateException("once"));
    }

    private void tell(LotId lot) {
        shelf.record(Harvest.of(lot));
        shelf.record(grade(lot, "A"));
        shelf.record(grade(lot, "B"));
    }

    private void append(LotId lot, StoredEvent event) {
        ledger.backplane()
                .events()
                .append(
                        Commit.after(
                                Head.EMPTY,
                                shelf.stream(lot),
                                Shelf.metadata(grade(lot, "A")),
                                List.of(event)));
    }

    private void store(Map<String, AttributeValue> item) {
        ledger.table().putItem(put -> put.tableName(Ledger.EVENTS).item(item));
    }

    /// Every record is taken; what was logged.
    @SafeVarargs
    private String project(Map<String, AttributeValue>... items) {
        try (CapturedLog log = new CapturedLog()) {
            assertEquals(List.of(), batch(items), log::text);
            return log.text();
        }
    }

    @SafeVarargs
    private List<String> batch(Map<String, AttributeValue>... items) {
        return StreamBatch.ofInserted(List.of(items)).to(shelf.projector());
    }

    private List<String> redrive(String... messages) {
        return QueueBatch.of(messages).to(new RedriveStreamHandler(ledger.backplane()));
    }

    private Parked parked() {
        assertEquals(1, here().size());
        return here().getFirst();
    }

    /// Other tests park at the same time.
    private List<Parked> here() {
        return ledger.backplane().parking().parked(1000).stream()
                .filter(parked -> parked.stream().startsWith(ledger.tenant() + "#"))
                .toList();
    }

    private long revision(LotId lot) {
        return ledger.backplane()
                .views()
                .find(Views.LOTS.key(shelf.stream(lot)), Consistency.STRONG)
                .map(row -> row.head().revision())
                .orElse(0L);
    }

    private static GradeLot grade(LotId lot, String code) {
        return new GradeLot(lot, Tomatoes.grade(code), Tomatoes.FARM, Tomatoes.ONE);
    }
}
