package greenledger.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.template.ServerlessFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whether functions boot from their deployed packages under AWS's own runtime client, the hooks of
/// a snapshot included, and answer their sample events.
public final class PackageCheck {

    /// How those exceptions are called with which we refuse what cannot be done.
    private static final String REFUSAL = "greenledger\\.[a-z.]+[A-Za-z]*(Refused|NotFound)";

    private final Deployment deployment;
    private final Path root;
    private final Path scratch;

    public PackageCheck(Deployment deployment, Path root, Path scratch) {
        this.deployment = deployment;
        this.root = root;
        this.scratch = scratch;
    }

    /// Starts one, as it is started when deployed, and hands it its sample.
    ///
    /// @return what was wrong; empty if nothing was
    public List<String> findings(ServerlessFunction function) throws IOException {
        Launch launch = deployment.launch(function, function.snapStarted(), List.of());
        Path log = Files.createTempFile(scratch, "process", ".log");
        try (LambdaProcess process = LambdaProcess.start(launch, log)) {
            if (function.snapStarted()) {
                process.snapshot();
                deployment.disconnect();
                process.restore();
            } else {
                process.initialized();
            }
            Reply reply = process.invoke(Event.of(function, root).text());
            List<String> findings = new ArrayList<>(findings(reply));
            if (function.snapStarted() && !process.printed().contains("rehearsed=")) {
                findings.add("it was not rehearsed before its snapshot");
            }
            return findings;
        } catch (IllegalStateException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// What an answer shows to be wrong. A refusal is an answer: nobody has told the story before.
    static List<String> findings(Reply reply) {
        JsonNode answer = Event.read(reply.payload());
        if (reply.failed()) {
            return answer.path("errorType").asText().matches(REFUSAL)
                    ? List.of()
                    : List.of("it failed: " + reply.payload());
        }
        List<String> findings = new ArrayList<>();
        if (answer.path("statusCode").asInt() >= 500) {
            findings.add("it answered " + reply.payload());
        }
        if (!answer.path("batchItemFailures").isEmpty()) {
            findings.add("it could not take " + answer.path("batchItemFailures"));
        }
        return findings;
    }
}
