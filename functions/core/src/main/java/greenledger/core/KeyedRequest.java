package greenledger.core;

import greenledger.domain.party.TenantId;

/// One attempt at a request that its caller has given a key, so that it can be sent again safely.
///
/// @param id the caller's key, and what is asked under it
/// @param attempt tells this attempt from every other at the same request
public record KeyedRequest(TenantId tenant, CommandId id, String attempt) {}
