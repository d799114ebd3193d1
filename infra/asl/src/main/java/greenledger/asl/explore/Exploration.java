package greenledger.asl.explore;

import greenledger.asl.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Plays many scenarios of a saga, several at a time.
public final class Exploration {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final Saga saga;
    private final int workers;

    public Exploration(Saga saga, int workers) {
        this.saga = saga;
        this.workers = workers;
    }

    /// Every story, with nothing going wrong.
    public List<Result> clean() {
        return play(saga.stories().stream().map(story -> new Scenario(story, List.of())).toList());
    }

    /// Every fault at every call of every story.
    ///
    /// @param clean the stories, with nothing going wrong
    public static List<Scenario> singles(List<Result> clean) {
        List<Scenario> singles = new ArrayList<>();
        for (Result result : clean) {
            for (Call call : result.calls()) {
                for (FaultKind kind : FaultKind.values()) {
                    singles.add(
                            new Scenario(
                                    result.scenario().story(), List.of(new Fault(call, kind))));
                }
            }
        }
        return singles;
    }

    /// Pairs of faults: one that was played, and one at a call that was seen after it.
    public static List<Scenario> doubles(List<Result> singles, int count, Random chance) {
        Set<Scenario> doubles = new LinkedHashSet<>();
        List<Result> bases = singles.stream().filter(Exploration::goesOn).toList();
        List<FaultKind> kinds = List.of(FaultKind.values());
        while (doubles.size() < count && !bases.isEmpty()) {
            Result base = bases.get(chance.nextInt(bases.size()));
            Fault first = base.scenario().faults().getFirst();
            int from = base.calls().indexOf(first.call()) + 1;
            Call second = base.calls().get(from + chance.nextInt(base.calls().size() - from));
            FaultKind kind = kinds.get(chance.nextInt(kinds.size()));
            doubles.add(
                    new Scenario(base.scenario().story(), List.of(first, new Fault(second, kind))));
        }
        return List.copyOf(doubles);
    }

    /// So many of them, whichever chance takes, in an order of their own; all if there are fewer.
    public static List<Scenario> sample(List<Scenario> scenarios, int count, Random chance) {
        List<Scenario> shuffled = new ArrayList<>(scenarios);
        Collections.shuffle(shuffled, chance);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /// Plays scenarios; their results come in the same order.
    public List<Result> play(List<Scenario> scenarios) {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<Result>> results =
                    scenarios.stream()
                            .map(scenario -> threads.submit(() -> play(scenario)))
                            .toList();
            List<Result> all = new ArrayList<>();
            for (Future<Result> result : results) {
                all.add(result.get());
            }
            return List.copyOf(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The exploration was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A scenario could not be played", e.getCause());
        }
    }

    /// A world that breaks down has not kept its promises either.
    private Result play(Scenario scenario) {
        try {
            return new Trial(saga, scenario, new VirtualTime(START)).run();
        } catch (RuntimeException e) {
            return new Result(scenario, Ending.VIOLATED, List.of(e.toString()), List.of());
        }
    }

    private static boolean goesOn(Result single) {
        Call first = single.scenario().faults().getFirst().call();
        int at = single.calls().indexOf(first);
        return at >= 0 && at + 1 < single.calls().size();
    }
}
