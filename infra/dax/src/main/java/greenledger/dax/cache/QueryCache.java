package greenledger.dax.cache;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/// Result pages by the exact question. No write touches them: they only expire.
public final class QueryCache {

    private final boolean off;
    private final ExpiringCache<DynamoDbRequest, ResultPage> pages;

    public QueryCache(CacheSettings settings) {
        off = settings.timeToLive().isZero();
        pages = new ExpiringCache<>(Optional.of(settings.timeToLive()), settings.maximumEntries());
    }

    public Optional<ResultPage> get(DynamoDbRequest question, Instant now) {
        return pages.get(question, now);
    }

    public void put(DynamoDbRequest question, ResultPage page, Instant since) {
        if (!off) {
            pages.put(question, page, since);
        }
    }

    public CacheStatistics statistics() {
        return pages.statistics();
    }
}
