package greenledger.dax;

import greenledger.dax.operation.TransactionFill;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.NodeStatistics;
import greenledger.dax.session.NodeListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A running DAX cluster on this machine, over the tables of any DynamoDB endpoint.
public final class DaxServer implements AutoCloseable {

    private final List<URI> nodeEndpoints;
    private final List<CacheNode> nodes;
    private final List<NodeListener> listeners;
    private final TransactionFill fill;
    private final Runnable afterwards;

    DaxServer(
            List<URI> nodeEndpoints,
            List<CacheNode> nodes,
            List<NodeListener> listeners,
            TransactionFill fill,
            Runnable afterwards) {
        this.nodeEndpoints = List.copyOf(nodeEndpoints);
        this.nodes = List.copyOf(nodes);
        this.listeners = List.copyOf(listeners);
        this.fill = fill;
        this.afterwards = afterwards;
    }

    /// A server over the tables at this address; it makes a client of its own for them.
    public static DaxServerBuilder over(URI dynamoDbEndpoint) {
        return new DaxServerBuilder(
                TableAccess.at(dynamoDbEndpoint, Region.US_EAST_1, TableAccess.LOCAL_CREDENTIALS));
    }

    /// A server over the tables that this client reaches; the client stays its owner's to close.
    public static DaxServerBuilder over(DynamoDbClient dynamoDb) {
        return new DaxServerBuilder(TableAccess.through(dynamoDb));
    }

    /// What a client is configured with: it learns of the other nodes by itself.
    public URI endpoint() {
        return nodeEndpoints.getFirst();
    }

    public List<URI> nodeEndpoints() {
        return nodeEndpoints;
    }

    /// What each node's caches have done, by the number of the node.
    public List<NodeStatistics> nodeStatistics() {
        return nodes.stream().map(CacheNode::statistics).toList();
    }

    public NodeStatistics statistics() {
        return nodeStatistics().stream().reduce(NodeStatistics::plus).orElseThrow();
    }

    /// How many transactions have been read back for the cache.
    public long transactionFills() {
        return fill.done();
    }

    /// How many transactions could not be read back.
    public long failedTransactionFills() {
        return fill.failed();
    }

    public int connections() {
        return listeners.stream().mapToInt(NodeListener::connections).sum();
    }

    /// Closes all connections of all nodes, once; clients may connect again at once.
    public void cutConnections() {
        listeners.forEach(NodeListener::cut);
    }

    @Override
    public void close() {
        try {
            for (NodeListener listener : listeners) {
                listener.close();
            }
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        } finally {
            afterwards.run();
        }
    }
}
