package greenledger.runtime;

import greenledger.local.template.ServerlessFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `infra/runtime/check-packages`: every function of the template, from its package.
public final class PackageCheckCommand {

    private PackageCheckCommand() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Path root = Path.of("").toAbsolutePath();
        Path scratch = Files.createTempDirectory("packages");
        int failed = 0;
        int passed = 0;
        try (Deployment deployment = Deployment.start(root, scratch)) {
            PackageCheck check = new PackageCheck(deployment, root, scratch);
            for (ServerlessFunction function : deployment.functions()) {
                List<String> findings = check.findings(function);
                System.out.println(
                        "%-32s %s"
                                .formatted(
                                        function.logicalId(),
                                        findings.isEmpty() ? "answers" : findings));
                passed += findings.isEmpty() ? 1 : 0;
                failed += findings.isEmpty() ? 0 : 1;
            }
        } finally {
            Scratch.remove(scratch);
        }
        System.out.println(passed + " passed, " + failed + " failed");
        if (failed > 0) {
            System.exit(1);
        }
    }
}
