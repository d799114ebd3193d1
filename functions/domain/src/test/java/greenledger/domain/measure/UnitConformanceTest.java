package greenledger.domain.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Conformance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Our factors against those of UN/CEFACT, which are rounded: ours may differ by two units of the
/// last digit that theirs give.
@Tag("conformance")
class UnitConformanceTest {

    private static final BigDecimal LITRES_IN_A_CUBIC_METRE = BigDecimal.valueOf(1000);
    private static final Map<String, Dimension> DIMENSIONS =
            Map.of("mass", Dimension.MASS, "volume", Dimension.VOLUME);

    @Test
    void the_factors_of_recommendation_20_are_ours_rounded() {
        List<String[]> shared =
                Conformance.rows("codes/unece-rec20-units.tsv").stream()
                        .map(row -> row.split("\t", -1))
                        .filter(cells -> Unit.of(cells[0]).isPresent())
                        .toList();
        assertTrue(shared.size() >= 30, "units in both tables: " + shared.size());
        for (String[] cells : shared) {
            UnitCode ours = new UnitCode(cells[0]);
            BigDecimal theirs = new BigDecimal(cells[3]);
            assertEquals(DIMENSIONS.get(cells[5]), ours.dimension(), cells[0]);
            BigDecimal difference = inSi(ours).subtract(theirs).abs();
            assertTrue(
                    difference.compareTo(theirs.ulp().multiply(BigDecimal.TWO)) <= 0,
                    () -> cells[0] + " is " + inSi(ours) + ", not " + theirs);
        }
    }

    private static BigDecimal inSi(UnitCode unit) {
        return switch (unit.dimension()) {
            case MASS, COUNT -> unit.factor();
            case VOLUME -> unit.factor().divide(LITRES_IN_A_CUBIC_METRE);
        };
    }
}
