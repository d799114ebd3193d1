package greenledger.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.local.template.ServerlessFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One function of each package, snapshot-started where there is one;
/// `infra/runtime/check-packages` takes all of them.
@Tag("slow")
class PackageCheckTest {

    private static final Path ROOT = Path.of(System.getProperty("greenledger.root"));

    @Test
    void each_package_boots_under_lambdas_runtime_and_answers(@TempDir Path scratch)
            throws Exception {
        Map<String, List<String>> findings = new LinkedHashMap<>();
        try (Deployment deployment = Deployment.start(ROOT, scratch)) {
            PackageCheck check = new PackageCheck(deployment, ROOT, scratch);
            Map<Path, ServerlessFunction> chosen = new LinkedHashMap<>();
            for (ServerlessFunction function : deployment.functions()) {
                chosen.merge(
                        function.code(), function, (one, other) -> one.snapStarted() ? one : other);
            }
            for (ServerlessFunction function : chosen.values()) {
                findings.put(function.logicalId(), check.findings(function));
            }
        }
        assertTrue(findings.size() >= 7, findings::toString);
        findings.forEach((function, found) -> assertEquals(List.of(), found, function));
    }

    @Test
    void a_package_without_a_class_that_it_needs_is_found() {
        assertEquals(1, findings(true, "{\"errorType\":\"java.lang.NoClassDefFoundError\"}"));
        assertEquals(
                1,
                findings(
                        true,
                        "{\"errorType\":"
                                + "\"software.amazon.awssdk.core.exception.SdkClientException\"}"));
        assertEquals(1, findings(false, "{\"statusCode\":500}"));
        assertEquals(1, findings(false, "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}"));
    }

    @Test
    void a_refusal_is_an_answer() {
        assertEquals(0, findings(true, "{\"errorType\":\"greenledger.core.StepRefused\"}"));
        assertEquals(0, findings(false, "{\"statusCode\":404}"));
        assertEquals(0, findings(false, "{\"batchItemFailures\":[]}"));
    }

    private static int findings(boolean failed, String payload) {
        return PackageCheck.findings(new Reply(failed, payload, Duration.ZERO)).size();
    }
}
