package greenledger.caches.warming;

import greenledger.caches.warming.Sample.Count;
import greenledger.caches.warming.Sample.Step;
import greenledger.caches.warming.Sample.Told;
import greenledger.core.Metrics;
import greenledger.core.ReadTally;
import greenledger.core.Registry;
import greenledger.core.ViewKey;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an environment learns of its readers while it serves them, and tells the warmer now and
/// then.
///
/// Reads are sampled one by one, sequences whole: all environments listen to the same ones, so that
/// the warmer can put together what one caller has read in several of them.
final class ReadingHabits {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingHabits.class);

    private final WarmingPolicy policy;
    private final PopularityCounters<String> counters;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Samples samples;
    private final Metrics metrics;
    private final RandomGenerator chance;
    private final Consumer<Runnable> briefly;
    private final Supplier<ReadTally> reads;
    private volatile Told upToNow;
    private Instant nextSample;

    /// @param reads what became of them since the environment started
    /// @param briefly runs what the request that it is part of must not wait for long
    ReadingHabits(
            WarmingPolicy policy,
            Registry registry,
            Metrics metrics,
            RandomGenerator chance,
            Consumer<Runnable> briefly,
            Supplier<ReadTally> reads,
            Instant start) {
        this.policy = policy;
        this.counters = new PopularityCounters<>(policy.halfLife(), policy.counters());
        this.samples = new Samples(registry, chance);
        this.metrics = metrics;
        this.chance = chance;
        this.briefly = briefly;
        this.reads = reads;
        this.upToNow = new Told(start, ReadTally.NONE);
        this.nextSample = start.plus(policy.every());
    }

    /// Some row that is there was read.
    synchronized void read(ViewKey key, Instant now) {
        if (chance.nextInt(policy.oneIn()) == 0) {
            counters.read(key.toString(), now);
        }
        if (!now.isBefore(nextSample)) {
            nextSample = now.plus(policy.every());
            tell(now);
        }
    }

    /// By somebody who may go on to something else that belongs to it.
    synchronized void step(PartyId caller, ViewKey key, Instant now) {
        int sequence = Objects.hash(caller.value(), key.tenant().value(), key.id());
        if (Math.floorMod(sequence, policy.oneIn()) == 0) {
            steps.addLast(new Step(sequence, ViewVersion.of(key), now));
            if (steps.size() > policy.told()) {
                steps.removeFirst();
            }
        }
    }

    /// Whoever reads gets an answer even if nobody can be told of it.
    private void tell(Instant now) {
        ReadTally all = reads.get();
        Told more = new Told(upToNow.since(), all.since(upToNow.reads()));
        Sample sample = new Sample(now, counts(now), List.copyOf(steps), Optional.of(more));
        try {
            briefly.accept(() -> tell(sample, new Told(now, all)));
        } catch (RuntimeException e) {
            LOG.warn("What was read could not be told to the warmer; it will be a minute later", e);
            metrics.count(Metrics.UNTOLD_READS, 1);
        }
    }

    /// What nobody was told of is told with the next.
    private void tell(Sample sample, Told upTo) {
        if (samples.tell(sample)) {
            upToNow = upTo;
        } else {
            LOG.info("The note tried was another environment's; the next sample tries another");
        }
    }

    private List<Count> counts(Instant now) {
        return counters.hottest(policy.told()).stream()
                .map(each ->
                        new Count(
                                each.key(),
                                Math.round(1000 * each.reads(now, policy.halfLife())) / 1000.0,
                                each.last().truncatedTo(ChronoUnit.SECONDS)))
                .filter(count -> count.reads() > 0)
                .toList();
    }
}
