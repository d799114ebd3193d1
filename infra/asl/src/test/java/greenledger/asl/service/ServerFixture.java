package greenledger.asl.service;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.integration.FunctionTasks;
import greenledger.asl.integration.RoutedTasks;
import greenledger.asl.integration.ServicePort;
import greenledger.asl.integration.ServiceTasks;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.runtime.Engine;
import greenledger.asl.support.Samples;
import greenledger.asl.time.RealTime;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/// A server of the API, and an unmodified SDK client of it.
final class ServerFixture implements AutoCloseable {

    static final String ECHO = "{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}";
    static final String ASK =
            "{'StartAt': 'Ask', 'States': {'Ask': {'Type': 'Task', 'End': true,"
                    + " 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',"
                    + " 'Parameters': {'MessageBody': {'token.$': '$$.Task.Token'}}}}}";
    static final String ROLE = Samples.ACCOUNT.roleArn("role");

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final RealTime time = new RealTime(InstantSource.system());
    private final StepFunctionsServer server;
    private final SfnClient client;

    ServerFixture() throws IOException {
        InstantSource clock = InstantSource.system();
        RoutedTasks tasks = new RoutedTasks();
        Engine engine = new Engine(time, tasks, JournalStore.NONE);
        StateMachines machines = new StateMachines(Samples.ACCOUNT, clock);
        Executions executions = new Executions(engine, Samples.ACCOUNT, new Random(7));
        tasks.with(
                        "lambda",
                        new FunctionTasks(
                                (_, payload, result) -> result.accept(new Result.Returned(payload)),
                                clock))
                .with("sqs", ServiceTasks.queue(this::send, clock))
                .with("states", new NestedExecutions(machines, executions));
        StepFunctions service =
                new StepFunctions(engine, machines, executions, tasks, Samples.ACCOUNT, clock);
        server = StepFunctionsServer.start(service, 0);
        client =
                SfnClient.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .overrideConfiguration(config ->
                                config.putAdvancedOption(
                                        SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION,
                                        true))
                        .build();
    }

    SfnClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        server.close();
        time.close();
    }

    String create(String name, String definition) {
        return client.createStateMachine(
                        r -> r.name(name).definition(definition.replace('\'', '"')).roleArn(ROLE))
                .stateMachineArn();
    }

    StartExecutionResponse start(String machine, String name, String input) {
        return client.startExecution(r -> r.stateMachineArn(machine).name(name).input(input));
    }

    String token() throws InterruptedException {
        return Samples.json(messages.take()).path("token").asText();
    }

    private void send(String action, JsonNode parameters, Consumer<ServicePort.Result> result) {
        messages.add(parameters.path("MessageBody").asText());
        result.accept(new ServicePort.Result.Answered(Samples.json("{'MessageId': 'm'}")));
    }
}
