package greenledger.lots;

import static greenledger.lots.Bodies.json;
import static greenledger.lots.Bodies.with;
import static greenledger.lots.Bodies.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.IdempotencyRecords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whenever an environment dies or its wire breaks, a request under a key is done once and answered
/// each time.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class CrashTest {

    /// One more than any request here sends, so that the last ones are positive controls.
    private static final int REQUESTS = 4;

    /// What is asked, what else is asked under the same key, and how many commits that is once.
    record Asked(
            String name, Function<Desk, Reply> request, Function<Desk, Reply> other, int commits) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Asked> ALL =
            List.of(
                    new Asked(
                            "a price",
                            desk -> desk.priced("1.55", "k-1"),
                            desk -> desk.onAnotherLot("k-1"),
                            1),
                    new Asked(
                            "what is so already",
                            desk -> desk.priced("1.85", "k-1"),
                            desk -> desk.priced("1.95", "k-1"),
                            0),
                    new Asked(
                            "an unnamed lot",
                            desk -> desk.registered(without(Bodies.LOT, "gtin", "batch"), "k-1"),
                            desk -> desk.registered(with(Bodies.LOT, "/batch", "'L-2'"), "k-1"),
                            1));

    /// @param once whether only one attempt fails, rather than all from there on
    record Crash(Asked asked, Fault fault, int at, boolean once) {
        Fault.Plan plan() {
            return once ? Fault.Plan.nth(at, fault) : Fault.Plan.from(at, fault);
        }
    }

    private final Ledger ledger;
    private final Desk desk;
    private long before;

    CrashTest(Ledger ledger) {
        this.ledger = ledger;
        this.desk = Desk.cold(ledger);
    }

    static Stream<Crash> crashes() {
        return Stream.concat(deaths(), faults(true));
    }

    static Stream<Crash> deaths() {
        return faults(false);
    }

    private static Stream<Crash> faults(boolean once) {
        return ALL.stream()
                .flatMap(asked ->
                        Stream.of(Fault.LOST_REQUEST, Fault.LOST_ANSWER)
                                .flatMap(fault ->
                                        IntStream.rangeClosed(1, REQUESTS)
                                                .mapToObj(
                                                        at -> new Crash(asked, fault, at, once))));
    }

    @BeforeEach
    void a_lot_is_there() {
        assertEquals(201, desk.lots(json(Bodies.LOT)).to(desk.register()).status());
        before = ledger.commits();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crashes")
    void whoever_asks_again_is_answered_and_it_is_done_once(Crash crash) {
        ledger.plan(crash.plan());
        Reply broken = crash.asked().request.apply(desk);
        ledger.plan(Fault.Plan.none());
        assertTrue(List.of(201, 503).contains(broken.status()), broken.toString());
        Reply answer = insist(crash.asked().request);
        assertEquals(201, answer.status(), answer.toString());
        assertEquals(before + crash.asked().commits, ledger.commits());
        for (Desk at : List.of(desk, Desk.cold(ledger))) {
            Reply repeated = crash.asked().request.apply(at);
            assertEquals(answer.body(), repeated.body());
            assertEquals("true", repeated.header("idempotent-replayed"));
            assertEquals(422, crash.asked().other.apply(at).status());
        }
        assertEquals(before + crash.asked().commits, ledger.commits());
    }

    /// Only a record that never came to be can stand for the other request.
    @ParameterizedTest(name = "{0}")
    @MethodSource("deaths")
    void whatever_is_asked_next_under_the_same_key_there_is_one_of_both(Crash crash) {
        ledger.plan(crash.plan());
        Reply broken = crash.asked().request.apply(desk);
        ledger.plan(Fault.Plan.none());
        Reply other = crash.asked().other.apply(Desk.cold(ledger));
        boolean never = crash.equals(new Crash(crash.asked(), Fault.LOST_REQUEST, 1, false));
        assertEquals(!never, other.problem().equals("idempotency-key-reused"), other.toString());
        Reply settled = insist(crash.asked().request);
        assertEquals(never ? 422 : 201, settled.status(), broken + " then " + settled);
        assertTrue(ledger.commits() <= before + 1);
    }

    @Test
    void who_asks_while_another_attempt_runs_is_told_to_come_back() {
        ledger.plan(Fault.Plan.from(2, Fault.LOST_REQUEST));
        assertEquals("outcome-unknown", desk.priced("1.55", "k-1").problem());
        ledger.plan(Fault.Plan.none());
        ledger.clock().turn(IdempotencyRecords.LEASE.minusMillis(1));
        ledger.meter().reset();
        Reply early = Desk.cold(ledger).priced("1.55", "k-1");
        assertEquals(409, early.status());
        assertEquals("request-unfinished", early.problem());
        assertEquals("1", early.header("retry-after"));
        assertEquals(Map.of("PutItem", 1L, "Query", 1L), ledger.meter().requests());
        assertEquals(1, desk.commits());
        ledger.clock().turn(Duration.ofMillis(1));
        assertEquals(201, Desk.cold(ledger).priced("1.55", "k-1").status());
        assertEquals(2, desk.commits());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_REQUEST", "LOST_ANSWER"})
    void who_dies_while_taking_over_is_taken_over_from(Fault fault) {
        ledger.plan(Fault.Plan.from(2, Fault.LOST_REQUEST));
        assertEquals(503, desk.priced("1.55", "k-1").status());
        ledger.clock().turn(IdempotencyRecords.LEASE);
        ledger.plan(Fault.Plan.always("UpdateItem", fault));
        assertEquals(503, Desk.cold(ledger).priced("1.55", "k-1").status());
        ledger.plan(Fault.Plan.none());
        assertEquals(201, Desk.cold(ledger).priced("1.55", "k-1").status());
        assertEquals(2, desk.commits());
    }

    @Test
    void an_outcome_that_nobody_knows_is_settled_by_asking_again_at_once() {
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_ANSWER));
        Reply unknown = desk.priced("1.55", "k-1");
        assertEquals(503, unknown.status());
        assertEquals("outcome-unknown", unknown.problem());
        ledger.plan(Fault.Plan.none());
        assertEquals(201, desk.priced("1.55", "k-1").status());
        assertEquals(2, desk.commits());
    }

    /// As a client does that heeds `Retry-After` for as long as it takes.
    private Reply insist(Function<Desk, Reply> request) {
        Reply reply = request.apply(Desk.cold(ledger));
        if (reply.status() == 409) {
            ledger.clock().turn(IdempotencyRecords.LEASE);
            return request.apply(Desk.cold(ledger));
        }
        return reply;
    }
}
