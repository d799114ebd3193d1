package greenledger.domain.measure;

import greenledger.domain.Excerpt;
import java.math.BigDecimal;

/// A unit of measure by its UN/CEFACT Recommendation 20 common code, such as `KGM` for kilogram.
///
/// Packages (crates, boxes, pallets) are no units: Recommendation 21 codes say nothing of how much
/// is inside.
public record UnitCode(String value) {

    public UnitCode {
        if (Unit.of(value).isEmpty()) {
            throw new IllegalArgumentException(
                    "A unit is a UN/CEFACT Recommendation 20 code of the produce trade, such as KGM,"
                            + " LBR, LTR or H87, not "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    public Dimension dimension() {
        return unit().dimension();
    }

    /// Exactly how many kilograms, litres or pieces one of these is.
    BigDecimal factor() {
        return unit().factor();
    }

    private Unit unit() {
        return Unit.of(value).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
