package greenledger.core;

import static greenledger.core.Asks.REGISTER;
import static greenledger.core.Asks.ask;
import static greenledger.core.Asks.priced;
import static greenledger.core.Facts.STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.Lots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Who loses a race looks again, four times, and nothing is lost or done twice.
class ContentionTest {

    private final ContestedStore store = new ContestedStore();
    private final List<Integer> pauses = new ArrayList<>();
    private final Commands<LotCommand, LotEvent> here = process();
    private final Commands<LotCommand, LotEvent> there = process();

    private Commands<LotCommand, LotEvent> process() {
        return new Commands<>(store, pauses::add, Lots.decider(), Streams.LOTS);
    }

    @Test
    void a_lost_race_is_decided_anew_on_what_the_winner_stored() {
        ask(here, REGISTER, "k1");
        store.first(() -> ask(there, priced("1.20"), "k2"));
        assertEquals(new Done(3), ask(here, priced("1.10"), "k3"));
        store.first(() -> ask(there, priced("1.30"), "k4"));
        assertEquals(new Already(4), ask(here, priced("1.30"), "k5"));
    }

    @Test
    void who_loses_four_times_is_told_and_may_ask_again() {
        ask(there, REGISTER, "k1");
        rivals(4);
        assertThrows(Contended.class, () -> ask(here, priced("9.00"), "mine"));
        assertEquals(List.of(2, 3, 4), pauses);
        assertEquals(5, store.commits(STREAM.key()).size());
        assertEquals(new Done(6), ask(here, priced("9.00"), "mine"));
    }

    @Test
    void who_loses_three_times_wins_the_fourth() {
        ask(there, REGISTER, "k1");
        rivals(3);
        assertEquals(new Done(5), ask(here, priced("9.00"), "mine"));
        assertEquals(List.of(2, 3, 4), pauses);
    }

    /// Half of the threads share an environment, the others have one each.
    @Test
    void eight_at_once_are_each_acknowledged_exactly_once() throws Exception {
        ask(here, REGISTER, "k1");
        Commands<LotCommand, LotEvent> shared = unhurried();
        Set<Long> revisions = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Long>>> all =
                    IntStream.range(0, 8)
                            .mapToObj(thread ->
                                    threads.submit(() ->
                                            hammer(thread % 2 == 0 ? shared : unhurried(), thread)))
                            .toList();
            for (Future<List<Long>> acknowledged : all) {
                revisions.addAll(acknowledged.get());
            }
        }
        assertEquals(new HashSet<>(LongStream.rangeClosed(2, 1001).boxed().toList()), revisions);
        assertEquals(
                1001,
                store.commits(STREAM.key()).stream()
                        .map(commit -> commit.metadata().id().key())
                        .distinct()
                        .count());
        Head head = Head.EMPTY;
        for (Commit commit : store.commits(STREAM.key())) {
            Chain.check(head, commit);
            head = commit.head();
        }
        assertEquals(1001, head.revision());
    }

    private Commands<LotCommand, LotEvent> unhurried() {
        return new Commands<>(store, _ -> Thread.onSpinWait(), Lots.decider(), Streams.LOTS);
    }

    private static List<Long> hammer(Commands<LotCommand, LotEvent> commands, int thread) {
        List<Long> acknowledged = new ArrayList<>();
        for (int i = 0; i < 125; i++) {
            acknowledged.add(
                    untilDone(
                            commands,
                            priced((thread + 1) + ".%02d".formatted(i % 100)),
                            "t" + thread + "-" + i));
        }
        return acknowledged;
    }

    private static long untilDone(
            Commands<LotCommand, LotEvent> commands, LotCommand command, String key) {
        while (true) {
            try {
                return ((Done) ask(commands, command, key)).revision();
            } catch (Contended _) {
                Thread.onSpinWait();
            }
        }
    }

    private void rivals(int times) {
        for (int i = 0; i < times; i++) {
            String key = "rival" + i;
            PriceLot rival = priced("2.0" + i);
            store.first(() -> ask(there, rival, key));
        }
    }
}
