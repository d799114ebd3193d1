package greenledger.local;

import greenledger.dax.DaxServer;
import greenledger.dax.DaxServerBuilder;
import greenledger.dax.cache.CacheSettings;
import greenledger.local.template.DaxCluster;
import greenledger.local.template.DaxParameterGroup;
import greenledger.local.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The cluster of DAX that a stack may have.
final class DaxClusters {

    private DaxClusters() {}

    /// At most one is served.
    static Optional<DaxCluster> only(Stack stack) {
        List<DaxCluster> clusters = stack.all(DaxCluster.class);
        if (clusters.size() > 1) {
            throw new IllegalStateException(
                    "One cluster of DAX is served, but the template has "
                            + String.join(", ", clusters.stream().map(DaxCluster::name).toList()));
        }
        return clusters.stream().findFirst();
    }

    /// Returns once it answers.
    static void start(Stack stack, Endpoints endpoints, Teardown teardown) {
        only(stack)
                .ifPresent(cluster ->
                        teardown.add(start(builder(cluster, stack, endpoints), endpoints.cache())));
    }

    private static DaxServerBuilder builder(DaxCluster cluster, Stack stack, Endpoints endpoints) {
        DaxServerBuilder builder =
                DaxServer.over(endpoints.of(Service.DYNAMODB))
                        .nodes(cluster.nodes())
                        .port(endpoints.cache().getPort());
        cluster.parameterGroup()
                .flatMap(name ->
                        stack.all(DaxParameterGroup.class).stream()
                                .filter(group -> group.name().equals(name))
                                .findFirst())
                .ifPresent(group -> {
                    group.records().map(CacheSettings::livingFor).ifPresent(builder::itemCache);
                    group.queries().map(CacheSettings::livingFor).ifPresent(builder::queryCache);
                });
        return builder;
    }

    private static DaxServer start(DaxServerBuilder builder, URI endpoint) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("No cluster of DAX can listen at " + endpoint, e);
        }
    }
}
