package greenledger.local.engine;

import greenledger.dynamodblocal.Ports;
import java.net.URI;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/// SQS, as ElasticMQ serves it, in this process. What waits in its queues lives in memory.
public final class ElasticMq implements AutoCloseable {

    private final SQSRestServer server;
    private final URI endpoint;

    private ElasticMq(SQSRestServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /// Returns once the engine listens.
    public static ElasticMq start(int port, String region, String account) {
        SQSRestServer server =
                SQSRestServerBuilder.withInterface("127.0.0.1")
                        .withPort(port)
                        .withServerAddress(new NodeAddress("http", "127.0.0.1", port, ""))
                        .withAWSRegion(region)
                        .withAWSAccountId(account)
                        .start();
        server.waitUntilStarted();
        return new ElasticMq(server, Ports.loopback(port));
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
