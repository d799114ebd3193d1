package greenledger.local.source;

import greenledger.local.engine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// DynamoDB Local as a process of its own, started once for all tests of this JVM.
final class DynamoDbProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final DynamoDbClient tables;
    private final DynamoDbStreamsClient streams;

    private DynamoDbProcess(Process process, URI endpoint) {
        this.process = process;
        StaticCredentialsProvider anyone =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        tables =
                DynamoDbClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(anyone)
                        .build();
        streams =
                DynamoDbStreamsClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(anyone)
                        .build();
    }

    DynamoDbClient tables() {
        return tables;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    @Override
    public void close() {
        tables.close();
        streams.close();
        process.destroyForcibly().onExit().join();
    }

    private static DynamoDbProcess start() {
        try {
            int port = Ports.free();
            Path lib =
                    Path.of(
                            System.getProperty("greenledger.root"),
                            "infra/dynamodb-local/target/lib");
            ProcessBuilder command =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx192m",
                            "-cp",
                            lib + "/*",
                            "software.amazon.dynamodb.services.local.main.ServerRunner",
                            "-port",
                            "" + port,
                            "-sharedDb",
                            "-inMemory",
                            "-disableTelemetry");
            command.environment().put("DDB_LOCAL_TELEMETRY", "0");
            command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            DynamoDbProcess engine =
                    new DynamoDbProcess(command.start(), URI.create("http://127.0.0.1:" + port));
            engine.awaitReady();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local does not start", e);
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                tables.listTables();
                return;
            } catch (SdkClientException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("DynamoDB Local does not answer", e);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /// Gives the one process to every test that asks for it.
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DynamoDbProcess.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(
                            DynamoDbProcess.class, _ -> start(), DynamoDbProcess.class);
        }
    }
}
