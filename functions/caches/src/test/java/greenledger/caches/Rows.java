package greenledger.caches;

import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.AccountView;
import greenledger.domain.view.AccountViews;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Rows of accounts, each of which has as many dollars as its row has revisions.
final class Rows {

    private static final CurrencyCode USD = new CurrencyCode("USD");

    private Rows() {}

    static ViewKey key(TenantId tenant, String party) {
        return ViewKey.of(new AccountViews(), tenant, party + ":USD");
    }

    static ViewRow row(long revision) {
        Money dollars = new Money(BigDecimal.valueOf(revision), USD);
        return row(
                revision,
                Json.write(
                        new AccountView(
                                new PartyId("packer"),
                                USD,
                                dollars,
                                dollars,
                                List.of(),
                                List.of())));
    }

    static ViewRow row(long revision, String json) {
        return new ViewRow(new Head(revision, revision, Hash.NONE), json, Map.of(), "", Map.of());
    }
}
