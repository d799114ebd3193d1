package greenledger.aws;

import static greenledger.aws.Commits.after;
import static greenledger.aws.Commits.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.EventStore.Appended;
import greenledger.core.EventStore.Appended.Conflict;
import greenledger.core.EventStore.Appended.Stored;
import greenledger.core.EventStore.Appended.Taken;
import greenledger.core.Head;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.UniqueValue;
import greenledger.domain.party.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A unique value belongs to one stream for good, and the first commit is there with it or not at
/// all.
@ExtendWith(Engine.Ledgers.class)
class UniqueValuesTest {

    private static final UniqueValue SEAL = new UniqueValue("Seal", "S-1");
    private static final UniqueValue CRATE = new UniqueValue("Crate", "S-1");

    private final Ledger ledger;
    private final EventStore events;

    UniqueValuesTest(Ledger ledger) {
        this.ledger = ledger;
        this.events = ledger.backplane().events();
    }

    @BeforeEach
    void start_counting() {
        ledger.meter().reset();
    }

    @Test
    void a_value_is_taken_together_with_the_first_commit_in_one_request() {
        Commit first = first("L-1", "c-1");
        assertEquals(new Stored(first), events.begin(first, Set.of(SEAL)));
        assertEquals(Map.of("TransactWriteItems", 1L), ledger.meter().requests());
        assertEquals(
                Map.of(
                        "s", text(ledger.tenant() + "#U#Seal#S-1"),
                        "r", text("U"),
                        "k", text("u"),
                        "o", text(ledger.tenant() + "#Lot#L-1")),
                value(SEAL));
        assertEquals(List.of(first), stored("L-1"));
    }

    @Test
    void another_stream_is_told_whose_it_is_and_leaves_no_trace() {
        events.begin(first("L-1", "c-1"), Set.of(SEAL));
        assertEquals(new Taken(SEAL, stream("L-1")), events.begin(first("L-2", "c-2"), both()));
        assertEquals(List.of(), stored("L-2"));
        assertEquals(Map.of(), value(CRATE));
        Commit without = first("L-2", "c-2");
        assertEquals(new Stored(without), events.begin(without, Set.of(CRATE)));
    }

    @Test
    void another_tenant_has_values_of_its_own() {
        TenantId other = Ledger.anotherTenant();
        events.begin(first("L-1", "c-1"), Set.of(SEAL));
        Commit theirs =
                after(Head.EMPTY, Streams.LOTS.stream(other, "L-9").key(), "c-1", fact(100));
        assertEquals(new Stored(theirs), events.begin(theirs, Set.of(SEAL)));
    }

    @Test
    void an_answer_that_got_lost_is_given_again() {
        Commit first = first("L-1", "c-1");
        ledger.plan(Fault.Plan.once("TransactWriteItems", Fault.LOST_ANSWER));
        assertEquals(new Stored(first), events.begin(first, both()));
        assertEquals(Map.of("TransactWriteItems", 2L), ledger.meter().requests());
        assertEquals(List.of(first), stored("L-1"));
    }

    @Test
    void a_command_whose_every_answer_got_lost_is_found_when_it_is_asked_again_later() {
        Commit first = first("L-1", "c-1");
        ledger.plan(Fault.Plan.always("TransactWriteItems", Fault.LOST_ANSWER));
        assertThrows(SdkClientException.class, () -> events.begin(first, both()));
        ledger.plan(Fault.Plan.none());
        Commit again = after(Head.EMPTY, stream("L-1"), "c-1", fact(120));
        assertEquals(new Stored(first), events.begin(again, both()));
        assertEquals(new Conflict(), events.begin(first("L-1", "c-2"), both()));
        assertEquals(List.of(first), stored("L-1"));
    }

    @Test
    void what_never_arrives_takes_nothing() {
        ledger.plan(Fault.Plan.always("TransactWriteItems", Fault.LOST_REQUEST));
        assertThrows(
                SdkClientException.class, () -> events.begin(first("L-1", "c-1"), Set.of(SEAL)));
        ledger.plan(Fault.Plan.none());
        Commit other = first("L-2", "c-2");
        assertEquals(new Stored(other), events.begin(other, Set.of(SEAL)));
    }

    @Test
    void two_transactions_that_meet_are_a_lost_race_and_no_refusal() {
        Commit first = first("L-1", "c-1");
        ledger.plan(Fault.Plan.once("TransactWriteItems", Fault.TRANSACTION_CONFLICT));
        assertEquals(new Conflict(), events.begin(first, Set.of(SEAL)));
        assertEquals(new Stored(first), events.begin(first, Set.of(SEAL)));
    }

    @Test
    void of_eight_at_once_one_gets_it_and_seven_hear_which() throws Exception {
        List<Appended> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Appended>> rivals =
                    IntStream.range(0, 8)
                            .<Callable<Appended>>mapToObj(
                                    i -> () -> events.begin(first("L-" + i, "c-" + i), both()))
                            .toList();
            for (Future<Appended> outcome : threads.invokeAll(rivals)) {
                outcomes.add(outcome.get());
            }
        }
        List<StreamKey> winners =
                outcomes.stream()
                        .filter(Stored.class::isInstance)
                        .map(outcome -> ((Stored) outcome).commit().stream())
                        .toList();
        assertEquals(1, winners.size());
        assertEquals(
                7,
                outcomes.stream()
                        .filter(outcome ->
                                outcome instanceof Taken taken
                                        && taken.holder().equals(winners.getFirst()))
                        .count());
    }

    private static Set<UniqueValue> both() {
        return Set.of(SEAL, CRATE);
    }

    private Commit first(String lot, String key) {
        return after(Head.EMPTY, stream(lot), key, fact(100));
    }

    private StreamKey stream(String lot) {
        return Streams.LOTS.stream(ledger.tenant(), lot).key();
    }

    private List<Commit> stored(String lot) {
        List<Commit> commits = new ArrayList<>();
        events.read(stream(lot), 0, commits::add);
        return commits;
    }

    private Map<String, AttributeValue> value(UniqueValue value) {
        String key = ledger.tenant() + "#U#" + value.kind() + "#" + value.value();
        return ledger.table()
                .getItem(get ->
                        get.tableName(Ledger.EVENTS)
                                .consistentRead(true)
                                .key(Map.of("s", text(key), "r", text("U"))))
                .item();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
