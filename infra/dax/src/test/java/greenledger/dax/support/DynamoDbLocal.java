package greenledger.dax.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local as a process of its own, on a free port, for a whole test run.
public final class DynamoDbLocal implements AutoCloseable {

    private static final Path CLASS_PATH =
            Path.of(System.getProperty("greenledger.root"), "infra/dynamodb-local/target/lib");

    private final Process process;
    private final URI endpoint;

    private DynamoDbLocal(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    public static DynamoDbLocal start() {
        try {
            int port = freePort();
            ProcessBuilder command =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            CLASS_PATH + File.separator + "*",
                            "software.amazon.dynamodb.services.local.main.ServerRunner",
                            "-inMemory",
                            "-sharedDb",
                            "-disableTelemetry",
                            "-port",
                            Integer.toString(port));
            command.environment().put("DDB_LOCAL_TELEMETRY", "0");
            command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Process process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            DynamoDbLocal local =
                    new DynamoDbLocal(process, URI.create("http://127.0.0.1:" + port));
            local.awaitAnswer();
            return local;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return client(DefaultRetryStrategy.doNotRetry(), interceptors);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private void awaitAnswer() {
        StandardRetryStrategy patient =
                StandardRetryStrategy.builder()
                        .maxAttempts(300)
                        .circuitBreakerEnabled(false)
                        .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofMillis(100)))
                        .build();
        try (DynamoDbClient client = client(patient)) {
            client.listTables();
        }
    }

    private DynamoDbClient client(RetryStrategy retries, ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(it ->
                        it.retryStrategy(retries).executionInterceptors(List.of(interceptors)))
                .build();
    }

    /// Below the ports that the operating system hands out by itself: one of those may be taken
    /// again by the time that the engine listens.
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException _) {
                // Somebody has it: another one, then.
            }
        }
    }
}
