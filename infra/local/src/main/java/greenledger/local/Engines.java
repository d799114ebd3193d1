package greenledger.local;

import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.local.engine.AwsClients;
import greenledger.local.engine.DataDirectory;
import greenledger.local.engine.ElasticMq;
import greenledger.local.engine.Queues;
import greenledger.local.engine.Tables;
import greenledger.local.template.Queue;
import greenledger.local.template.Stack;
import greenledger.local.template.Table;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// DynamoDB and SQS, started side by side, with the template's tables and queues in them.
///
/// @param clients to speak to them with
/// @param streams the ARN of each table's stream
record Engines(AwsClients clients, Map<String, String> streams) {

    static Engines start(
            Options options,
            Endpoints endpoints,
            Stack stack,
            Optional<DataDirectory> data,
            Teardown teardown) {
        CompletableFuture<AwsClients> clients =
                CompletableFuture.supplyAsync(() -> clients(options, endpoints, teardown));
        CompletableFuture<Map<String, String>> streams =
                CompletableFuture.runAsync(() -> dynamoDb(options, endpoints, data, teardown))
                        .thenCombine(clients, (_, client) -> new Tables(client.dynamoDb()))
                        .thenApply(tables -> tables.provision(stack.all(Table.class)));
        CompletableFuture<Void> queues =
                CompletableFuture.runAsync(() -> sqs(options, endpoints, teardown))
                        .thenCombine(clients, (_, client) -> new Queues(client.sqs()))
                        .thenAccept(made -> made.provision(stack.all(Queue.class)));
        try {
            CompletableFuture.allOf(streams, queues).join();
            return new Engines(clients.join(), streams.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    String streamOf(String table) {
        return Optional.ofNullable(streams.get(table))
                .orElseThrow(() -> new IllegalStateException("Table " + table + " has no stream"));
    }

    private static AwsClients clients(Options options, Endpoints endpoints, Teardown teardown) {
        return teardown.add(
                new AwsClients(
                        options.stack().region(),
                        endpoints.of(Service.DYNAMODB),
                        endpoints.of(Service.DYNAMODB_STREAMS),
                        endpoints.of(Service.SQS)));
    }

    private static void dynamoDb(
            Options options, Endpoints endpoints, Optional<DataDirectory> data, Teardown teardown) {
        if (!endpoints.isOwn(Service.DYNAMODB)) {
            return;
        }
        Path jars = options.engines();
        int port = endpoints.of(Service.DYNAMODB).getPort();
        if (data.isEmpty()) {
            teardown.add(DynamoDbLocal.start(jars, port));
            return;
        }
        DataDirectory directory = data.get();
        directory.awaitPredecessor();
        DynamoDbLocal engine =
                teardown.add(
                        DynamoDbLocal.start(
                                jars, port, directory.tables(), directory.resolve("dynamodb.log")));
        directory.recordEngine(engine.pid());
    }

    private static void sqs(Options options, Endpoints endpoints, Teardown teardown) {
        if (endpoints.isOwn(Service.SQS)) {
            teardown.add(
                    ElasticMq.start(
                            endpoints.of(Service.SQS).getPort(),
                            options.stack().region(),
                            options.stack().account()));
        }
    }
}
