package greenledger.domain.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {

    /// How NIST Handbook 44, Appendix C, and the Units of Measurement Regulations 1995 build the
    /// customary units from others.
    @ParameterizedTest
    @CsvSource({
        "LBR, 16, ONZ",
        "STI, 14, LBR",
        "CWA, 100, LBR",
        "CWI, 8, STI",
        "STN, 20, CWA",
        "LTN, 20, CWI",
        "TNE, 10, DTN",
        "DTN, 100, KGM",
        "KGM, 2, M86",
        "KGM, 10, HGM",
        "HGM, 10, DJ",
        "DJ, 10, GRM",
        "GRM, 1000, MGM",
        "MTQ, 10, HLT",
        "HLT, 100, LTR",
        "LTR, 1, DMQ",
        "LTR, 10, DLT",
        "DLT, 10, CLT",
        "CLT, 10, MLT",
        "MLT, 1, CMQ",
        "GLL, 4, QTL",
        "QTL, 2, PTL",
        "PTL, 16, OZA",
        "QT, 1, QTL",
        "PT, 1, PTL",
        "BUA, 4, G23",
        "G23, 2, GLD",
        "GLD, 4, QTD",
        "QTD, 2, PTD",
        "L62, 1, QTD",
        "L61, 1, PTD",
        "BUI, 4, L43",
        "L43, 2, GLI",
        "GLI, 4, QTI",
        "QTI, 2, PTI",
        "PTI, 20, OZI",
        "DZN, 12, H87",
        "GRO, 12, DZN",
        "MIL, 10, CEN",
        "CEN, 50, PR",
        "PR, 2, EA",
        "EA, 1, C62",
    })
    void units_are_made_of_smaller_ones(UnitCode whole, BigDecimal times, UnitCode part) {
        assertEquals(whole.dimension(), part.dimension());
        assertEquals(0, whole.factor().compareTo(part.factor().multiply(times)));
    }

    /// In cubic inches of exactly 16.387064 ml.
    @ParameterizedTest
    @CsvSource({"GLL, 231", "BUA, 2150.42", "BLD, 7056", "FTQ, 1728"})
    void american_volumes_are_defined_in_inches(UnitCode unit, BigDecimal cubicInches) {
        BigDecimal litres = cubicInches.multiply(new BigDecimal("0.016387064"));
        assertEquals(0, unit.factor().compareTo(litres));
    }

    @ParameterizedTest
    @CsvSource({"KGM, 1", "LBR, 0.45359237", "GLI, 4.54609", "LTR, 1", "H87, 1"})
    void definitions_hold_exactly(UnitCode unit, BigDecimal factor) {
        assertEquals(0, unit.factor().compareTo(factor));
    }

    @ParameterizedTest
    @EnumSource
    void every_unit_of_the_table_is_a_code(Unit unit) {
        UnitCode code = new UnitCode(unit.name());
        assertEquals(unit.dimension(), code.dimension());
        assertTrue(code.factor().signum() > 0);
        assertEquals(unit.name(), code.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kgm", "KG", "", " KGM", "XBX", "MTR", "USD"})
    void anything_else_is_none(String code) {
        Refused.because(
                "A unit is a UN/CEFACT Recommendation 20 code of the produce trade, such as KGM,"
                        + " LBR, LTR or H87, not '"
                        + code
                        + "'.",
                () -> new UnitCode(code));
    }

    @Test
    void a_dimension_is_called_what_people_call_it() {
        assertEquals("mass", new UnitCode("KGM").dimension().toString());
    }
}
