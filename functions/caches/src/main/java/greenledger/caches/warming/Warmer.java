package greenledger.caches.warming;

import static java.util.stream.Collectors.groupingBy;

import greenledger.caches.warming.Sample.Step;
import greenledger.core.Backplane;
import greenledger.core.Metrics;
import greenledger.core.Registry;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds up what the environments have told, decides on each view's hot set, and reads it, so that
/// its rows are in DAX by the time somebody asks.
///
/// It costs one strong read of the samples (at most 64 notes of some KB), two requests a view, and
/// a read of each hot row, all of them bounded whatever the traffic.
public final class Warmer {

    /// A batch that fails is given up, so it is small.
    static final int BATCH = 25;

    private static final Logger LOG = LoggerFactory.getLogger(Warmer.class);

    private final WarmingPolicy policy;
    private final Registry registry;
    private final ViewReader reader;
    private final Metrics metrics;
    private final InstantSource clock;

    public Warmer(Backplane backplane) {
        this(WarmingPolicy.USUAL, backplane);
    }

    Warmer(WarmingPolicy policy, Backplane backplane) {
        this.policy = policy;
        this.registry = backplane.registry();
        this.reader = backplane.reader();
        this.metrics = backplane.metrics();
        this.clock = backplane.clock();
    }

    /// Goes on until all is read or time is up.
    public Warming run(BooleanSupplier timeIsLeft) {
        Instant now = clock.instant();
        List<Sample> samples = Samples.all(registry);
        List<WarmedView> views = new ArrayList<>();
        boolean complete = true;
        for (Map.Entry<String, HotSet> each : hotSets(samples, now).entrySet()) {
            if (!each.getValue().store(each.getKey(), registry)) {
                LOG.info("Another run has just decided on the hot set of {}", each.getKey());
            }
            WarmedView warmed = warm(each.getKey(), each.getValue().rows(), timeIsLeft);
            complete &= warmed.done() == warmed.chosen();
            views.add(warmed);
        }
        Warming warming = new Warming(now, samples.size(), views, complete);
        LOG.info("Warmed: {}", warming);
        return warming;
    }

    private Map<String, HotSet> hotSets(List<Sample> samples, Instant now) {
        MarkovPredictor<Integer, ViewVersion> next = next(samples);
        Map<String, HotSet> hotSets = new TreeMap<>();
        popularities(samples).stream()
                .collect(groupingBy(each -> each.key().view()))
                .forEach((view, known) -> {
                    List<ViewKey> chosen = policy.strategy().choose(known, now, policy.rows());
                    hotSets.put(
                            view,
                            new HotSet(
                                    now,
                                    chosen.stream().map(ViewKey::toString).toList(),
                                    next.after(ViewVersion.of(chosen.getFirst()))));
                });
        return hotSets;
    }

    private Collection<Popularity<ViewKey>> popularities(List<Sample> samples) {
        List<Popularity<ViewKey>> told = new ArrayList<>();
        for (Sample sample : samples) {
            sample.counts()
                    .forEach(count ->
                            told.add(
                                    Popularity.of(
                                            ViewKey.parse(count.key()),
                                            count.reads(),
                                            count.last(),
                                            sample.at(),
                                            policy.halfLife())));
        }
        return PopularityCounters.total(told);
    }

    /// In the order in which they were read, wherever that was.
    private MarkovPredictor<Integer, ViewVersion> next(List<Sample> samples) {
        MarkovPredictor<Integer, ViewVersion> predictor =
                new MarkovPredictor<>(policy.gate(), policy.pause(), Samples.NOTES * policy.told());
        samples.stream()
                .flatMap(sample -> sample.steps().stream())
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> predictor.saw(step.sequence(), step.view(), step.at()));
        return predictor;
    }

    private WarmedView warm(String view, List<String> rows, BooleanSupplier timeIsLeft) {
        WarmedView warmed = WarmedView.begun(view, rows.size());
        while (warmed.done() < rows.size() && timeIsLeft.getAsBoolean()) {
            int end = Math.min(warmed.done() + BATCH, rows.size());
            List<String> batch = rows.subList(warmed.done(), end);
            warmed = read(batch, warmed);
            LOG.info("{}: {} of {} rows done", view, warmed.done(), rows.size());
        }
        return warmed;
    }

    /// A batch that cannot be read is loaded row by row when somebody asks; the others need not
    /// wait for that.
    private WarmedView read(List<String> batch, WarmedView warmed) {
        try {
            int found = reader.findAll(batch.stream().map(ViewKey::parse).toList()).size();
            return warmed.with(batch.size(), found);
        } catch (RuntimeException e) {
            LOG.warn("{} rows of {} could not be warmed", batch.size(), warmed.view(), e);
            metrics.count(Metrics.UNWARMED_ROWS, batch.size());
            return warmed.without(batch.size());
        }
    }
}
