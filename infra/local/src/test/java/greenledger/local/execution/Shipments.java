package greenledger.local.execution;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.Options;
import greenledger.local.Parcels;
import greenledger.local.Plugins;
import greenledger.local.json.Json;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// The shipments of the test template, as an unmodified client sees them.
record Shipments(SfnClient states, SqsClient queues, URI queuesAt) implements AutoCloseable {

    static final Path TEMPLATE =
            Parcels.template().resolveSibling("shipments").resolve("template.yaml");
    static final String MACHINE =
            "arn:aws:states:eu-central-1:000000000000:stateMachine:local-ShipmentStateMachine";

    private static final StaticCredentialsProvider ANYONE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final int LONGEST_POLL = 20;

    static Options options() {
        return Options.of(TEMPLATE, Parcels.engines()).with(Plugins.none().with(new AslEngine()));
    }

    static Shipments at(URI statesAt, URI queuesAt) {
        return new Shipments(
                SfnClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .endpointOverride(statesAt)
                        .credentialsProvider(ANYONE)
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .build(),
                SqsClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .endpointOverride(queuesAt)
                        .credentialsProvider(ANYONE)
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .build(),
                queuesAt);
    }

    /// The ARN of the execution.
    String start(String name, String input) {
        return states.startExecution(
                        asked -> asked.stateMachineArn(MACHINE).name(name).input(input))
                .executionArn();
    }

    /// The next message of a queue, taken from it.
    ///
    /// @param queue its logical id
    JsonNode next(String queue) {
        String url = queuesAt + "/000000000000/local-" + queue;
        Message message =
                queues
                        .receiveMessage(asked -> asked.queueUrl(url).waitTimeSeconds(LONGEST_POLL))
                        .messages()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Nothing came to " + queue));
        queues.deleteMessage(asked -> asked.queueUrl(url).receiptHandle(message.receiptHandle()));
        return Json.read(message.body()).orElseThrow();
    }

    /// Waits until a parcel is to be picked up, and gives back the token to say so with.
    String awaitPickup(String parcel) {
        JsonNode pickup = next("PickupsQueue");
        while (!pickup.path("parcel").asText().equals(parcel)) {
            pickup = next("PickupsQueue");
        }
        return pickup.path("token").asText();
    }

    void pickUp(String token) {
        states.sendTaskSuccess(asked -> asked.taskToken(token).output("{}"));
    }

    /// Waits until an execution has a status, and gives back the event that says so.
    JsonNode awaitStatus(String executionArn, String status) {
        JsonNode event = next("StatusesQueue");
        while (!event.at("/detail/executionArn").asText().equals(executionArn)
                || !event.at("/detail/status").asText().equals(status)) {
            event = next("StatusesQueue");
        }
        return event;
    }

    @Override
    public void close() {
        states.close();
        queues.close();
    }
}
