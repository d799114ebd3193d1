package greenledger.local.source;

import software.amazon.awssdk.services.sqs.SqsClient;

/// An SQS queue that takes the records of failed batches.
public record QueueDestination(SqsClient queues, String queueUrl) implements FailureDestination {

    @Override
    public void send(String record) {
        queues.sendMessage(message -> message.queueUrl(queueUrl).messageBody(record));
    }
}
