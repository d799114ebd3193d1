package greenledger.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.local.Service;
import greenledger.local.engine.AwsClients;
import greenledger.local.engine.Tables;
import greenledger.local.template.ServerlessFunction;
import greenledger.local.template.Stack;
import greenledger.local.template.Surroundings;
import greenledger.local.template.Table;
import greenledger.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Everything that the template deploys, with what it calls around it, behind TLS: its tables are
/// those of DynamoDB Local; queues, bus and state machines only acknowledge.
public final class Deployment implements AutoCloseable {

    private static final String REGION = "eu-central-1";
    private static final String ACCOUNT = "000000000000";
    private static final URI NOWHERE = URI.create("http://localhost:1");

    private static final List<Service> ACKNOWLEDGING =
            List.of(
                    Service.SQS,
                    Service.EVENTBRIDGE,
                    Service.SFN,
                    Service.LAMBDA,
                    Service.CODEDEPLOY);

    private final Path scratch;
    private final Stack stack;
    private final DynamoDbLocal engine;
    private final RuntimeClient client;
    private final TlsKey key;
    private final TlsFront dynamo;
    private final TlsFront others;
    private final Map<Path, DeployedPackage> packages = new ConcurrentHashMap<>();

    private Deployment(Path scratch, Stack stack, DynamoDbLocal engine, RuntimeClient client) {
        this.scratch = scratch;
        this.stack = stack;
        this.engine = engine;
        this.client = client;
        this.key = TlsKey.make(scratch);
        this.dynamo = new TlsFront(key, new Forwarding(engine.endpoint()));
        this.others = new TlsFront(key, new AcknowledgingServices());
    }

    /// @param root of this repository, built
    /// @param scratch an empty folder
    public static Deployment start(Path root, Path scratch) {
        RuntimeClient client =
                RuntimeClient.in(root.resolve("infra/runtime/target/client"), scratch);
        Map<String, String> parameters =
                Map.of(
                        "TokenIssuer",
                        "https://issuer.example",
                        "TokenKeysUrl",
                        noKeys(scratch).toString());
        Stack stack =
                Template.read(
                        root.resolve("template.yaml"),
                        new Surroundings(
                                "checked", REGION, ACCOUNT, parameters, NOWHERE, NOWHERE, NOWHERE));
        DynamoDbLocal engine = DynamoDbLocal.start(root.resolve("infra/dynamodb-local/target/lib"));
        try (AwsClients clients = new AwsClients(REGION, engine.endpoint(), NOWHERE)) {
            new Tables(clients.dynamoDb()).provision(stack.all(Table.class));
        }
        return new Deployment(scratch, stack, engine, client);
    }

    public List<ServerlessFunction> functions() {
        return stack.all(ServerlessFunction.class);
    }

    /// How a process of a function is started.
    ///
    /// @param snapshot whether it is frozen before its first event
    /// @param prefix a command that runs the JVM
    public Launch launch(ServerlessFunction function, boolean snapshot, List<String> prefix) {
        return new Launch(
                client,
                unzipped(function.code()),
                function.arn(),
                function.handler(),
                settings(function.environment()),
                function.timeout(),
                function.memory(),
                snapshot,
                key.trustFlags(),
                prefix);
    }

    /// A function of this module's own, for comparison.
    ///
    /// @param libraries of which function it has as well
    Launch launchOwn(
            Class<? extends RequestStreamHandler> handler,
            Optional<ServerlessFunction> libraries,
            List<String> prefix) {
        return new Launch(
                client,
                OwnPackage.of(
                        handler,
                        libraries.map(function -> unzipped(function.code()).folder()),
                        scratch),
                "arn:aws:lambda:eu-central-1:000000000000:function:own",
                handler.getName(),
                settings(Map.of()),
                Duration.ofSeconds(10),
                1024,
                false,
                key.trustFlags(),
                prefix);
    }

    private Map<String, String> settings(Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(own);
        settings.put("AWS_REGION", REGION);
        settings.put(Service.DYNAMODB.setting(), dynamo.endpoint().toString());
        ACKNOWLEDGING.forEach(
                service -> settings.put(service.setting(), others.endpoint().toString()));
        return settings;
    }

    /// Ends every connection to the services, as the time between a snapshot and its restoring
    /// does.
    void disconnect() {
        dynamo.disconnect();
        others.disconnect();
    }

    @Override
    public void close() {
        dynamo.close();
        others.close();
        engine.close();
    }

    private DeployedPackage unzipped(Path zip) {
        return packages.computeIfAbsent(
                zip, _ -> DeployedPackage.unzip(zip, scratch.resolve(zip.getFileName())));
    }

    private static URI noKeys(Path scratch) {
        try {
            return Files.writeString(scratch.resolve("keys.json"), "{\"keys\":[]}").toUri();
        } catch (IOException e) {
            throw new UncheckedIOException("No keys can be published", e);
        }
    }
}
