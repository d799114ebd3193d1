package greenledger.local;

import greenledger.local.parcels.ParcelsBackplane;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;

/// The tests' own small system.
public final class Parcels {

    private static final Path ROOT = Path.of(System.getProperty("greenledger.root"));

    private Parcels() {}

    public static Path engines() {
        return ROOT.resolve("infra/dynamodb-local/target/lib");
    }

    public static Path template() {
        return ROOT.resolve("infra/local/src/test/resources/cloud/template.yaml");
    }

    /// The template with handlers that can be watched.
    ///
    /// @param seen is told by the handlers what came to them
    public static Options options(BlockingQueue<String> seen) {
        return Options.of(template(), engines())
                .with(Plugins.none().with(environment -> new ParcelsBackplane(environment, seen)));
    }
}
