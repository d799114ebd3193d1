package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.Service;
import greenledger.local.source.SourceHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The metrics that AWS would have, read off the local cloud.
record Gauges(PoisonedCloud cloud, HttpClient http) {

    double depth(String queue) {
        String url = cloud.queue(queue).url();
        String depth =
                cloud.queues()
                        .getQueueAttributes(get ->
                                get.queueUrl(url)
                                        .attributeNames(
                                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                        .attributes()
                        .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        return Double.parseDouble(depth);
    }

    /// In seconds, of a message that nobody takes.
    double age(String queue) {
        String url = cloud.queue(queue).url();
        return cloud
                .queues()
                .receiveMessage(look ->
                        look.queueUrl(url)
                                .visibilityTimeout(0)
                                .messageSystemAttributeNames(
                                        MessageSystemAttributeName.SENT_TIMESTAMP))
                .messages()
                .stream()
                .map(message -> message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP))
                .mapToDouble(sent -> (System.currentTimeMillis() - Long.parseLong(sent)) / 1000.0)
                .max()
                .orElse(0);
    }

    double lag(String function) {
        return cloud.ledger().cloud().sourceHealth().stream()
                .filter(source -> source.mapping().contains(function))
                .map(SourceHealth::lag)
                .mapToDouble(Duration::toMillis)
                .max()
                .orElse(0);
    }

    /// Of the machine's executions, how many have ended so.
    double executions(String status) {
        JsonNode answer =
                states(
                        "ListExecutions",
                        "{\"stateMachineArn\":\"%s\",\"statusFilter\":\"%s\"}"
                                .formatted(machine(), status));
        return answer.path("executions").size();
    }

    String machine() {
        return "arn:aws:states:eu-central-1:000000000000:stateMachine:local-transfers";
    }

    JsonNode states(String operation, String body) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(cloud.ledger().cloud().endpoints().of(Service.SFN))
                            .header("X-Amz-Target", "AWSStepFunctions." + operation)
                            .header("Content-Type", "application/x-amz-json-1.0")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return Ledger.json(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
