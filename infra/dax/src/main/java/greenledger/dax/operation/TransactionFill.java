package greenledger.dax.operation;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.ItemChange.Keep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/// Reads back what a transaction has written, in the background, for the item cache.
public final class TransactionFill {

    private static final Logger LOG = System.getLogger(TransactionFill.class.getName());

    private final Backend backend;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    public TransactionFill(Backend backend) {
        this.backend = backend;
    }

    public long done() {
        return done.get();
    }

    public long failed() {
        return failed.get();
    }

    /// A fill that fails leaves the cache as it was, which is what a client may see before a fill
    /// anyway.
    void run(CacheNode node, List<TableKey> written) {
        try {
            fill(node, written);
            done.incrementAndGet();
        } catch (SdkException unreadable) {
            failed.incrementAndGet();
            LOG.log(Level.WARNING, "A transaction was not read back for the cache", unreadable);
        }
    }

    private void fill(CacheNode node, List<TableKey> written) {
        long ticket = backend.replication().ticket();
        List<TransactGetItem> gets =
                written.stream()
                        .map(it -> Get.builder().tableName(it.table()).key(it.key()).build())
                        .map(get -> TransactGetItem.builder().get(get).build())
                        .toList();
        List<ItemResponse> read =
                backend.dynamoDb().transactGetItems(it -> it.transactItems(gets)).responses();
        for (int i = 0; i < written.size(); i++) {
            TableKey place = written.get(i);
            CachedItem item = CachedItem.of(read.get(i).item());
            Keep change = new Keep(backend.itemKey(place.table(), place.key()), item);
            backend.replication().publishFill(node, change, ticket);
        }
    }
}
