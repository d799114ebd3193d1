package greenledger.local.execution;

import greenledger.asl.integration.EventTasks;
import greenledger.asl.integration.FunctionTasks;
import greenledger.asl.integration.RoutedTasks;
import greenledger.asl.integration.ServicePort;
import greenledger.asl.integration.ServiceTasks;
import greenledger.local.Endpoints;
import greenledger.local.Service;
import greenledger.local.lambda.Functions;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executor;

/// The services of the local cloud that tasks can call.
final class ServedTasks {

    static final Set<String> SERVICES = Set.of("lambda", "sqs", "events", "dynamodb", "states");

    private ServedTasks() {}

    /// All but `states`, which is the interpreter itself.
    static RoutedTasks of(
            String region,
            Functions functions,
            Endpoints endpoints,
            HttpClient http,
            Executor threads,
            InstantSource clock) {
        ServicePort sqs =
                new JsonService(
                        http,
                        threads,
                        endpoints.of(Service.SQS),
                        "AmazonSQS",
                        "1.0",
                        region + "/sqs");
        ServicePort dynamoDb =
                new JsonService(
                        http,
                        threads,
                        endpoints.of(Service.DYNAMODB),
                        "DynamoDB_20120810",
                        "1.0",
                        region + "/dynamodb");
        ServicePort events =
                new JsonService(
                        http,
                        threads,
                        endpoints.of(Service.EVENTBRIDGE),
                        "AWSEvents",
                        "1.1",
                        region + "/events");
        return new RoutedTasks()
                .with(
                        "lambda",
                        new FunctionTasks(new HostedFunctionPort(functions, threads), clock))
                .with("sqs", ServiceTasks.queue(sqs, clock))
                .with("dynamodb", ServiceTasks.table(dynamoDb, clock))
                .with("events", new EventTasks(events));
    }
}
