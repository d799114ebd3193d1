package greenledger.domain.measure;

import greenledger.domain.Decimals;
import greenledger.domain.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of one currency that can be paid: not negative and in whole minor units.
public record Money(BigDecimal amount, CurrencyCode currency) {

    private static final int MOST_INTEGER_DIGITS = 15;

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "An amount of money is not negative; this one is " + Excerpt.of(amount) + ".");
        }
        if (Decimals.decimals(amount) > currency.minorUnits()) {
            throw new IllegalArgumentException(
                    "An amount in %s has at most %d decimals; %s has more."
                            .formatted(currency, currency.minorUnits(), Excerpt.of(amount)));
        }
        if (Decimals.integerDigits(amount) > MOST_INTEGER_DIGITS) {
            throw new IllegalArgumentException(
                    "An amount of money has at most 15 digits before the point; "
                            + Excerpt.of(amount)
                            + " has more.");
        }
        amount = amount.setScale(currency.minorUnits(), RoundingMode.UNNECESSARY);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
