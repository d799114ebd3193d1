package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.caches.warming.Sample.Told;
import greenledger.core.Metrics;
import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import greenledger.core.ReadTally;
import greenledger.core.ViewKey;
import greenledger.domain.party.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class ReadingHabitsTest {

    private static final WarmingPolicy POLICY = WarmingPolicy.USUAL;
    private static final Duration TEN_A_SECOND = Duration.ofMillis(100);

    private final Ledger ledger;
    private final Rows rows;
    private long told;

    ReadingHabitsTest(Ledger ledger) {
        this.ledger = ledger;
        this.rows = new Rows(ledger);
    }

    @BeforeEach
    void nobody_has_told_anything() {
        rows.forgetWhatWasTold();
    }

    /// Ten reads a second for ten minutes, of two hundred lots.
    @Test
    void six_thousand_reads_cost_ten_requests_and_one_to_find_a_place() {
        ReadingHabits habits = habits(new Random(1));
        ledger.meter().reset();
        read(6_001, habits);
        assertEquals(Map.of("BatchGetItem", 1L, "PutItem", 10L), ledger.meter().requests());
        double units = ledger.meter().capacity();
        assertTrue(units < 10 * 11, units + " units");
        assertEquals(1, samples().size());
        assertTrue(samples().getFirst().counts().size() <= POLICY.told());
    }

    @Test
    void each_time_it_is_told_what_became_of_reads_since_the_last() {
        ReadingHabits habits = habits(new Random(8));
        Instant start = ledger.clock().instant();
        read(601, habits);
        assertEquals(new Told(start, new ReadTally(0, List.of(hits(100)))), told());
        read(600, habits);
        Told second = told();
        assertEquals(new ReadTally(0, List.of(hits(100))), second.reads());
        assertEquals(start.plus(POLICY.every()), second.since());
    }

    @Test
    void what_could_not_be_told_is_told_with_the_next() {
        ReadingHabits habits = habits(new Random(9));
        Instant start = ledger.clock().instant();
        ledger.plan(Fault.Plan.always("BatchGetItem", Fault.LOST_REQUEST));
        read(601, habits);
        ledger.plan(Fault.Plan.none());
        read(600, habits);
        assertEquals(new Told(start, new ReadTally(0, List.of(hits(200)))), told());
    }

    @Test
    void one_read_in_four_is_counted() {
        read(601, habits(new Random(2)));
        double counted =
                samples().getFirst().counts().stream().mapToDouble(Sample.Count::reads).sum();
        assertEquals(600.0 / POLICY.oneIn(), counted, 40);
    }

    @Test
    void environments_that_try_the_same_place_end_up_in_two() {
        ReadingHabits one = habits(new Random(3));
        ReadingHabits other = habits(new Random(3));
        read(601, one, other);
        assertEquals(1, samples().size());
        read(600, one, other);
        assertEquals(2, samples().size());
        read(600, one, other);
        assertEquals(2, samples().size());
    }

    @Test
    void what_cannot_be_told_is_counted_and_told_a_minute_later() {
        ReadingHabits habits = habits(new Random(4));
        ledger.plan(Fault.Plan.always("BatchGetItem", Fault.LOST_REQUEST));
        read(601, habits);
        assertEquals(Map.of(Metrics.UNTOLD_READS, 1L), ledger.metrics().counted());
        ledger.plan(Fault.Plan.none());
        assertEquals(List.of(), samples());
        read(600, habits);
        assertEquals(1, samples().size());
    }

    /// The answer that its own was taken.
    @Test
    void a_sample_whose_answer_got_lost_finds_another_place() {
        ReadingHabits habits = habits(new Random(5));
        read(601, habits);
        ledger.plan(Fault.Plan.once("PutItem", Fault.LOST_ANSWER));
        read(600, habits);
        ledger.plan(Fault.Plan.none());
        read(600, habits);
        Instant now = ledger.clock().instant();
        assertTrue(
                samples().stream().anyMatch(each -> each.at().plus(POLICY.every()).isAfter(now)));
    }

    @Test
    void all_environments_listen_to_the_same_callers() {
        ReadingHabits one = habits(new Random(6));
        ReadingHabits other = habits(new Random(7));
        for (int i = 0; i < 40; i++) {
            PartyId caller = new PartyId("caller-" + i);
            one.step(caller, rows.lot(1), ledger.clock().instant());
            other.step(caller, rows.ownership(1), ledger.clock().instant());
        }
        read(601, one, other);
        List<List<Integer>> heard =
                samples().stream()
                        .map(each -> each.steps().stream().map(Sample.Step::sequence).toList())
                        .toList();
        assertEquals(2, heard.size());
        assertEquals(heard.getFirst(), heard.getLast());
        int sequences = heard.getFirst().size();
        assertTrue(sequences > 2 && sequences < 25, sequences + " of 40");
    }

    private ReadingHabits habits(Random chance) {
        return new ReadingHabits(
                POLICY,
                ledger.backplane().registry(),
                ledger.metrics(),
                chance,
                Runnable::run,
                () -> new ReadTally(0, List.of(hits(told += 100))),
                ledger.clock().instant());
    }

    private static ReadStatistics hits(long number) {
        return new ReadStatistics(
                "lot", ReadLevel.ENVIRONMENT, number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private void read(int times, ReadingHabits... readers) {
        List<ViewKey> lots = rows.lots(200);
        for (int i = 0; i < times; i++) {
            for (ReadingHabits each : readers) {
                each.read(lots.get(i % lots.size()), ledger.clock().instant());
            }
            ledger.clock().turn(TEN_A_SECOND);
        }
    }

    private Told told() {
        return samples().getFirst().told().orElseThrow();
    }

    private List<Sample> samples() {
        return Samples.all(ledger.backplane().registry());
    }
}
