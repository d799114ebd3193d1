package greenledger.laptop.explore;

import greenledger.domain.lot.LotId;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.AccountId;
import java.util.List;
import java.util.stream.Stream;

/// Who takes part in a scenario: a tenant of its own, a lot, its farmer, and who is to get it.
record Cast(TenantId tenant, LotId lot, PartyId farmer, List<PartyId> recipients) {

    static final CurrencyCode CURRENCY = new CurrencyCode("USD");

    Cast {
        recipients = List.copyOf(recipients);
    }

    List<AccountId> accounts() {
        return Stream.concat(Stream.of(farmer), recipients.stream())
                .map(party -> new AccountId(party, CURRENCY))
                .toList();
    }
}
