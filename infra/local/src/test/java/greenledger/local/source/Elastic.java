package greenledger.local.source;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// ElasticMQ in this process, started once for all tests of this JVM.
public final class Elastic implements AutoCloseable {

    private final SQSRestServer server;
    private final URI endpoint;
    private final SqsClient queues;

    private Elastic() {
        server =
                SQSRestServerBuilder.withInterface("127.0.0.1")
                        .withDynamicPort()
                        .withAWSRegion("eu-central-1")
                        .withAWSAccountId("000000000000")
                        .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        endpoint = URI.create("http://127.0.0.1:" + port);
        queues = client().build();
    }

    private SqsClientBuilder client() {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")));
    }

    public SqsClient queues() {
        return queues;
    }

    /// Tells of each look into a queue that it begins.
    SqsClient counted(Runnable look) {
        ExecutionInterceptor counting =
                new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(
                            Context.BeforeExecution context, ExecutionAttributes attributes) {
                        if (context.request() instanceof ReceiveMessageRequest) {
                            look.run();
                        }
                    }
                };
        return client().overrideConfiguration(
                        settings -> settings.addExecutionInterceptor(counting))
                .build();
    }

    /// The URL of a new queue.
    public String queue(Map<QueueAttributeName, String> attributes) {
        boolean fifo = attributes.containsKey(QueueAttributeName.FIFO_QUEUE);
        String name = "queue-" + UUID.randomUUID() + (fifo ? ".fifo" : "");
        return queues.createQueue(queue -> queue.queueName(name).attributes(attributes)).queueUrl();
    }

    public String arn(String queueUrl) {
        return "arn:aws:sqs:eu-central-1:000000000000:"
                + queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        queues.close();
        server.stopAndWait();
    }

    /// Gives the one server to every test that asks for it.
    public static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Elastic.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Elastic.class, _ -> new Elastic(), Elastic.class);
        }
    }
}
