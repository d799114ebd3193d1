package greenledger.domain.lot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotIdTest {

    private static final Gtin GTIN = new Gtin("09506000134352");

    @Test
    void gtin_and_batch_make_an_id_and_can_be_read_from_it() {
        LotId lot = LotId.of(new Gtin("9506000134352"), new Batch("L-2026.117"));
        assertEquals(new LotId("09506000134352.L-2026.117"), lot);
        assertEquals(Optional.of(GTIN), lot.gtin());
        assertEquals(Optional.of(new Batch("L-2026.117")), lot.batch());
        assertEquals("09506000134352.L-2026.117", lot.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F",
                "FIELD-7/2026",
                "9506000134352.L1",
                "109506000134353.L1",
                "09506000134352",
                "09506000134352-L1",
                "A9506000134352.L1",
                "!\"%&'()*+,-./:;<=>?_",
                "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcd",
                "efghijklmnopqrstuvwxyz"
            })
    void a_code_of_the_growers_own_names_neither(String code) {
        LotId lot = new LotId(code);
        assertEquals(code, lot.value());
        assertEquals(Optional.empty(), lot.gtin());
        assertEquals(Optional.empty(), lot.batch());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A B",
                "A#B",
                "A$B",
                "A@B",
                "A[B",
                "A\\B",
                "A]B",
                "A^B",
                "A`B",
                "A{B",
                "A|B",
                "A}B",
                "A~B",
                "\u00C4",
                "01234567890123456789012345678901234567890"
            })
    void what_no_barcode_can_hold_is_refused(String code) {
        Refused.because(
                "A lot id has 1 to 40 letters, digits and marks that GS1 barcodes can hold, unlike '"
                        + code
                        + "'.",
                () -> new LotId(code));
    }

    @Test
    void what_looks_like_gtin_and_batch_must_be_both() {
        Refused.because(
                "The last digit of a GTIN checks the others; that of '09506000134353' does not fit.",
                () -> new LotId("09506000134353.L1"));
        Refused.because(
                "A batch has 1 to 20 letters, digits and marks that GS1 barcodes can hold, unlike"
                        + " ''.",
                () -> new LotId("09506000134352."));
        Refused.because(
                "A batch has 1 to 20 letters, digits and marks that GS1 barcodes can hold, unlike"
                        + " 'ABCDEFGHIJKLMNOPQRSTU'.",
                () -> new LotId("09506000134352.ABCDEFGHIJKLMNOPQRSTU"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "L-2026-117", "ABCDEFGHIJKLMNOPQRST", "a/b%c"})
    void a_batch_is_what_the_packer_prints(String value) {
        assertEquals(value, new Batch(value).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A#B", "ABCDEFGHIJKLMNOPQRSTU"})
    void any_other_batch_is_refused(String value) {
        Refused.because(
                "A batch has 1 to 20 letters, digits and marks that GS1 barcodes can hold, unlike '"
                        + value
                        + "'.",
                () -> new Batch(value));
    }
}
