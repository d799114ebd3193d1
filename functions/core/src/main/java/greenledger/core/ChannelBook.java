package greenledger.core;

import greenledger.domain.notice.Channels;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;

/// By which channels each party wants to hear.
public interface ChannelBook {

    /// The inbox alone until a party has chosen otherwise.
    Channels find(TenantId tenant, PartyId party);

    /// Replaces what the party chose before.
    void keep(TenantId tenant, PartyId party, Channels channels);
}
