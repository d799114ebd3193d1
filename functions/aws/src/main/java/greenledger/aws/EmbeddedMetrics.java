package greenledger.aws;

import greenledger.core.Metrics;
import java.util.Map;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;
import software.amazon.lambda.powertools.metrics.provider.EmfMetricsProvider;

/// Metrics as lines of the log, out of which CloudWatch makes them: no request, no client.
/// Powertools writes them, and is not there before anything is counted.
public final class EmbeddedMetrics implements Metrics {

    private static final String NAMESPACE = "GreenLedger";

    /// Whoever is woken looks at the log for the rest; each dimension would be a metric to pay for.
    private static final DimensionSet NO_DIMENSIONS = DimensionSet.of(Map.of());

    /// Not by its factory, whose snapshot hook needs AspectJ.
    private final Lazy<software.amazon.lambda.powertools.metrics.Metrics> emf =
            new Lazy<>(EmbeddedMetrics::ofPowertools);

    @Override
    public void count(String name, long amount) {
        emf.get()
                .flushMetrics(line -> {
                    line.setNamespace(NAMESPACE);
                    line.setDefaultDimensions(NO_DIMENSIONS);
                    line.addMetric(name, (double) amount, MetricUnit.COUNT);
                });
    }

    /// Lines are written as in Lambda, wherever this runs; elsewhere an agent would be looked for.
    private static software.amazon.lambda.powertools.metrics.Metrics ofPowertools() {
        EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
        return new EmfMetricsProvider().getMetricsInstance();
    }
}
