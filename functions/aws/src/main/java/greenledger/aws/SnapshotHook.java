package greenledger.aws;

import greenledger.aws.snapshot.Rehearsal;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Has a function rehearse before the snapshot is taken that its environments are restored from.
///
/// What fails here fails the deployment. Nothing that was opened for it outlives it, so that
/// nothing has to be mended after a restore.
final class SnapshotHook implements Resource {

    /// Held here: the list of those to be called holds nobody.
    private static final SnapshotHook ONLY = new SnapshotHook();

    /// The arithmetic of a handshake takes a tenth of a second before a compiler has seen it.
    private static final int CONNECTIONS = 10;

    private SnapshotHook() {}

    /// Where there will be a snapshot, and nowhere else.
    static void register(Map<String, String> environment) {
        if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            Core.getGlobalContext().register(ONLY);
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        Map<String, String> environment = System.getenv();
        Rehearsal rehearsal = new Rehearsal(environment.getOrDefault("_HANDLER", ""));
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            try (Clients clients = Clients.reading(environment)) {
                rehearsal.run(AwsBackplane.over(environment, clients));
            }
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // There is nothing to be mended.
    }
}
