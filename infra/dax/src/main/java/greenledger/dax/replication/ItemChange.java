package greenledger.dax.replication;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.cache.ItemKey;

/// News for an item cache.
public sealed interface ItemChange {

    /// This is what the key holds now.
    record Keep(ItemKey key, CachedItem item) implements ItemChange {}

    /// What the key holds is not known any more.
    record Forget(ItemKey key) implements ItemChange {}
}
