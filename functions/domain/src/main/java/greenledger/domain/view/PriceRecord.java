package greenledger.domain.view;

import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import java.math.BigDecimal;
import java.time.Instant;

/// A line of a lot's price history.
public record PriceRecord(
        BigDecimal amount, CurrencyCode currency, UnitCode per, PartyId by, Instant at) {

    static PriceRecord of(LotPriced e) {
        return new PriceRecord(
                e.price().amount(), e.price().currency(), e.price().per(), e.by(), e.at());
    }
}
