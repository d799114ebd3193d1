package greenledger.rollout;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.RolloutEdge;
import greenledger.core.Backplane;
import greenledger.core.Rollout;
import greenledger.core.Rollout.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// CodeDeploy's hook before traffic: plays a scene with each new version, and lets the rollout go
/// on when all went as they should.
public final class TryNewVersionHandler implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TryNewVersionHandler.class);

    /// What is to be answered.
    record Verdict(boolean passed, List<String> findings) {}

    private final Rollout rollout;

    public TryNewVersionHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    TryNewVersionHandler(Backplane backplane) {
        this.rollout = backplane.rollout();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        RolloutEdge.run(in, out, context, this::judge);
    }

    private Verdict judge(Trial trial) {
        List<String> findings = Scene.ALL.stream().flatMap(this::play).toList();
        findings.forEach(finding -> LOG.error("The new version is not sound: {}", finding));
        rollout.tell(trial, findings.isEmpty());
        return new Verdict(findings.isEmpty(), findings);
    }

    private Stream<String> play(Scene scene) {
        return scene.finding(rollout.call(scene.function(), scene.event())).stream();
    }
}
