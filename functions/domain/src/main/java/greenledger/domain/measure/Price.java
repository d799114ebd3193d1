package greenledger.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What one unit costs.
public record Price(BigDecimal amount, CurrencyCode currency, UnitCode per) {

    public Price {
        amount = new Money(amount, currency).amount();
    }

    /// What so much costs, rounded half up to the currency's minor unit.
    public Money of(Quantity quantity) {
        BigDecimal cost = amount.multiply(quantity.inBase(per));
        return new Money(
                cost.divide(per.factor(), currency.minorUnits(), RoundingMode.HALF_UP), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency + " per " + per;
    }
}
