package greenledger.core;

import greenledger.domain.party.TenantId;

/// One stream of facts. `E` is what it holds, so that reading a lot cannot yield a transfer.
public record StreamId<E>(TenantId tenant, Category<E> category, String id) {

    public StreamKey key() {
        return new StreamKey(tenant, category.name(), id);
    }

    @Override
    public String toString() {
        return key().toString();
    }
}
