package greenledger.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of one currency that can be paid: not negative and in whole minor units.
public record Money(BigDecimal amount, CurrencyCode currency) {

    public Money {
        Bounds.check("amount", "An amount in " + currency, amount, currency.minorUnits());
        amount = amount.setScale(currency.minorUnits(), RoundingMode.UNNECESSARY);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
