package greenledger.dax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import greenledger.dax.auth.SecretKeys;
import greenledger.dax.support.DaxClients;
import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The other client that AWS publishes, `@amazon-dax-sdk/client-dax`, where Node and the package
/// can be had.
@Tag("proof")
@ExtendWith(WithOrigin.class)
class NodeClientTest {

    private static final String PACKAGE = "@amazon-dax-sdk/client-dax@3.1.0";
    private static final String SCRIPT = "node-client.mjs";
    private static final Path FOLDER =
            Path.of(System.getProperty("greenledger.root"), "infra/dax/target/node");

    @Test
    void the_node_client_is_served_as_well(Origin local) throws Exception {
        Path script = prepare();
        SecretKeys keys = SecretKeys.of(Map.of(DaxClients.ACCESS_KEY, DaxClients.SECRET_KEY));
        try (TestCluster cluster = TestCluster.start(local, it -> it.nodes(2).accessKeys(keys))) {
            Outcome outcome =
                    run(
                            "node",
                            script.toString(),
                            cluster.server().endpoint().toString(),
                            cluster.tables().movements(),
                            cluster.tables().readings(),
                            DaxClients.ACCESS_KEY,
                            DaxClients.SECRET_KEY);
            assertEquals(0, outcome.status(), outcome::output);
            assertEquals(
                    11, outcome.output().lines().filter(it -> it.endsWith("as expected")).count());
        }
    }

    private record Outcome(int status, String output) {}

    private Path prepare() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        if (Files.notExists(FOLDER.resolve("node_modules/@amazon-dax-sdk"))) {
            install();
        }
        Path script = FOLDER.resolve(SCRIPT);
        try (InputStream in = getClass().getResourceAsStream("/" + SCRIPT)) {
            Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    private static void install() throws IOException, InterruptedException {
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
        try {
            Outcome outcome = run("npm", "install", "--no-audit", "--no-fund", PACKAGE);
            if (outcome.status() != 0) {
                skip("npm cannot install " + PACKAGE + ": " + outcome.output());
            }
        } catch (IOException noNpm) {
            skip("npm cannot be run: " + noNpm.getMessage());
        }
    }

    private static void skip(String reason) {
        System.out.println("Skipped: the Node client was not tried, " + reason);
        abort(reason);
    }

    private static Outcome run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Outcome(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
