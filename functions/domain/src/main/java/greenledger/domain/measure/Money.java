package greenledger.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of one currency that can be paid: not negative and in whole minor units.
public record Money(BigDecimal amount, CurrencyCode currency) {

    public Money {
        Bounds.check("amount", "An amount in " + currency, amount, currency.minorUnits());
        amount = amount.setScale(currency.minorUnits(), RoundingMode.UNNECESSARY);
    }

    public static Money none(CurrencyCode currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.in(currency)), currency);
    }

    /// What is left.
    public Money minus(Money other) {
        return new Money(amount.subtract(other.in(currency)), currency);
    }

    public boolean exceeds(Money other) {
        return amount.compareTo(other.in(currency)) > 0;
    }

    private BigDecimal in(CurrencyCode asked) {
        if (!currency.equals(asked)) {
            throw new IllegalArgumentException(
                    "%s and %s do not add up; nothing here changes money.".formatted(this, asked));
        }
        return amount;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
