package greenledger.domain.measure;

import static greenledger.domain.measure.Dimension.COUNT;
import static greenledger.domain.measure.Dimension.MASS;
import static greenledger.domain.measure.Dimension.VOLUME;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The units in which produce is traded, under their common codes of UN/CEFACT Recommendation 20.
///
/// Factors are exact, to the kilogram, the litre and the piece. They follow from 1 lb = 0.45359237
/// kg, 1 in = 0.0254 m and 1 imperial gallon = 4.54609 l, as NIST Handbook 44, Appendix C, and the
/// UK Units of Measurement Regulations 1995 define them. Recommendation 20 itself prints rounded
/// ones.
enum Unit {
    MGM(MASS, "0.000001"),
    GRM(MASS, "0.001"),
    DJ(MASS, "0.01"),
    HGM(MASS, "0.1"),
    M86(MASS, "0.5"),
    KGM(MASS, "1"),
    DTN(MASS, "100"),
    TNE(MASS, "1000"),
    ONZ(MASS, "0.028349523125"),
    LBR(MASS, "0.45359237"),
    STI(MASS, "6.35029318"),
    CWA(MASS, "45.359237"),
    CWI(MASS, "50.80234544"),
    STN(MASS, "907.18474"),
    LTN(MASS, "1016.0469088"),

    MLT(VOLUME, "0.001"),
    CMQ(VOLUME, "0.001"),
    CLT(VOLUME, "0.01"),
    DLT(VOLUME, "0.1"),
    LTR(VOLUME, "1"),
    DMQ(VOLUME, "1"),
    HLT(VOLUME, "100"),
    MTQ(VOLUME, "1000"),
    FTQ(VOLUME, "28.316846592"),
    OZA(VOLUME, "0.0295735295625"),
    PT(VOLUME, "0.473176473"),
    PTL(VOLUME, "0.473176473"),
    QT(VOLUME, "0.946352946"),
    QTL(VOLUME, "0.946352946"),
    GLL(VOLUME, "3.785411784"),
    PTD(VOLUME, "0.5506104713575"),
    L61(VOLUME, "0.5506104713575"),
    QTD(VOLUME, "1.101220942715"),
    L62(VOLUME, "1.101220942715"),
    GLD(VOLUME, "4.40488377086"),
    G23(VOLUME, "8.80976754172"),
    BUA(VOLUME, "35.23907016688"),
    BLD(VOLUME, "115.627123584"),
    OZI(VOLUME, "0.0284130625"),
    PTI(VOLUME, "0.56826125"),
    QTI(VOLUME, "1.1365225"),
    GLI(VOLUME, "4.54609"),
    L43(VOLUME, "9.09218"),
    BUI(VOLUME, "36.36872"),

    H87(COUNT, "1"),
    EA(COUNT, "1"),
    C62(COUNT, "1"),
    PR(COUNT, "2"),
    DZN(COUNT, "12"),
    CEN(COUNT, "100"),
    GRO(COUNT, "144"),
    MIL(COUNT, "1000");

    private static final Map<String, Unit> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Unit::name, Function.identity()));

    private final Dimension dimension;
    private final BigDecimal factor;

    Unit(Dimension dimension, String factor) {
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
    }

    static Optional<Unit> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    Dimension dimension() {
        return dimension;
    }

    /// How many kilograms, litres or pieces one of these is.
    BigDecimal factor() {
        return factor;
    }
}
