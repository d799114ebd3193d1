package greenledger.dax.replication;

import greenledger.dax.cache.CacheStatistics;

/// What a node's caches have done, and how much news has not reached it yet.
public record NodeStatistics(CacheStatistics items, CacheStatistics results, int underway) {

    public NodeStatistics plus(NodeStatistics other) {
        return new NodeStatistics(
                items.plus(other.items), results.plus(other.results), underway + other.underway);
    }
}
