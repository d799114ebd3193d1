package greenledger.dax;

import greenledger.dax.auth.SecretKeys;
import greenledger.dax.cache.CacheSettings;
import greenledger.dax.fault.FaultSwitches;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// Runs a DAX cluster from the command line until it is stopped.
public final class Main {

    static final int MISUSED = 2;

    static final String HELP =
            """
            Runs a DAX cluster on this machine, over the tables of any DynamoDB endpoint.

              --endpoint URL                  where DynamoDB is, such as http://127.0.0.1:8000
              --region NAME                   its region (us-east-1)
              --port NUMBER                   of the first node; the others follow (8111; 0: any)
              --nodes NUMBER                  how many (1)
              --record-ttl-millis NUMBER      how long items are kept (300000; 0: for ever)
              --query-ttl-millis NUMBER       how long queries and scans are kept (300000; 0: not)
              --replication-lag-millis NUMBER how late nodes learn from each other (0)
              --access-key ID
              --secret-key SECRET             whom to let in (anybody)
              --key-store FILE
              --key-store-password PASSWORD   speak TLS with the key in this PKCS #12 file
              --help                          say this

            The tables are reached with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the
            environment where they are set, else as "local".
            """;

    private static final int DEFAULT_PORT = 8111;

    private Main() {}

    public static void main(String... arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        Optional<DaxServer> server = start(words, System.out, System.err);
        if (server.isEmpty()) {
            System.exit(MISUSED);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server.get()::close));
        new CountDownLatch(1).await();
    }

    /// The running server; none if what was asked for cannot be.
    static Optional<DaxServer> start(List<String> arguments, PrintStream out, PrintStream err)
            throws IOException, GeneralSecurityException {
        try {
            CommandLine line = CommandLine.parse(arguments);
            DaxServer server = builder(line).start();
            out.println("DAX is at " + server.endpoint() + " over " + line.endpoint());
            return Optional.of(server);
        } catch (Mistake | IllegalArgumentException mistake) {
            err.println(mistake.getMessage());
            err.println("--help tells what there is.");
            return Optional.empty();
        }
    }

    private static DaxServerBuilder builder(CommandLine line)
            throws IOException, GeneralSecurityException {
        Region region = Region.of(line.text(Setting.REGION).orElse("us-east-1"));
        FaultSwitches faults = new FaultSwitches();
        line.millis(Setting.REPLICATION_LAG).ifPresent(faults::replicationLag);
        DaxServerBuilder builder =
                new DaxServerBuilder(TableAccess.at(line.endpoint(), region, credentials()))
                        .port(line.number(Setting.PORT).orElse(DEFAULT_PORT))
                        .nodes(line.number(Setting.NODES).orElse(1))
                        .itemCache(cache(line, Setting.RECORD_TTL))
                        .queryCache(cache(line, Setting.QUERY_TTL))
                        .faults(faults);
        Optional<String> accessKey = line.text(Setting.ACCESS_KEY);
        if (accessKey.isPresent()) {
            String secret = line.text(Setting.SECRET_KEY).orElseThrow();
            builder.accessKeys(SecretKeys.of(Map.of(accessKey.get(), secret)));
        }
        Optional<Path> keyStore = line.path(Setting.KEY_STORE);
        if (keyStore.isPresent()) {
            String password = line.text(Setting.KEY_STORE_PASSWORD).orElseThrow();
            builder.tls(KeyStores.contextFrom(keyStore.get(), password));
        }
        return builder;
    }

    private static CacheSettings cache(CommandLine line, Setting timeToLive) {
        return CacheSettings.livingFor(
                line.millis(timeToLive).orElse(CacheSettings.DEFAULT_TIME_TO_LIVE));
    }

    private static AwsCredentialsProvider credentials() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(), TableAccess.LOCAL_CREDENTIALS);
    }
}
