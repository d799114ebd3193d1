package greenledger.domain.measure;

import greenledger.domain.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// So much of something, never less than nothing: a decimal number of units.
///
/// Two quantities are equal when number and unit are; 1 TNE and 1000 KGM weigh the same but are
/// said differently.
public record Quantity(BigDecimal value, UnitCode unit) {

    private static final int MOST_DECIMALS = 6;

    public Quantity {
        Bounds.check("value", "A quantity", value, MOST_DECIMALS);
        value = Decimals.canonical(value);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /// The same amount in another unit of the same dimension: exact where 6 decimals can say it,
    /// rounded half up where they cannot.
    public Quantity in(UnitCode other) {
        return new Quantity(
                inBase(other).divide(other.factor(), MOST_DECIMALS, RoundingMode.HALF_UP), other);
    }

    /// The sum, in this one's unit.
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.in(unit).value), unit);
    }

    /// What is left, in this one's unit.
    public Quantity minus(Quantity other) {
        if (other.exceeds(this)) {
            throw new IllegalArgumentException(
                    "There is less than " + other + " to take from " + this + ".");
        }
        return new Quantity(value.subtract(other.in(unit).value), unit);
    }

    /// Whether this is more, compared without rounding.
    public boolean exceeds(Quantity other) {
        return inBase(other.unit).compareTo(other.inBase(unit)) > 0;
    }

    /// In the base unit, without rounding; refused where the other unit measures something else.
    BigDecimal inBase(UnitCode other) {
        if (unit.dimension() != other.dimension()) {
            throw new IllegalArgumentException(
                    "%s is a unit of %s and %s one of %s; they do not convert."
                            .formatted(unit, unit.dimension(), other, other.dimension()));
        }
        return value.multiply(unit.factor());
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
