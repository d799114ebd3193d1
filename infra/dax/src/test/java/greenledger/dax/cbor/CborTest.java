package greenledger.dax.cbor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The codec against the examples of RFC 8949, appendix A.
class CborTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "10, 0a",
        "23, 17",
        "24, 1818",
        "25, 1819",
        "100, 1864",
        "1000, 1903e8",
        "1000000, 1a000f4240",
        "1000000000000, 1b000000e8d4a51000",
        "18446744073709551616, c249010000000000000000",
        "-18446744073709551617, c349010000000000000000",
        "-1, 20",
        "-10, 29",
        "-100, 3863",
        "-1000, 3903e7",
        "273.15, c48221196ab3"
    })
    void numbers_are_written_and_read_as_the_standard_has_them(BigDecimal number, String hex)
            throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertArrayEquals(bytes, new CborWriter().number(number).toBytes());
        assertEquals(number, new CborReader(bytes).readNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "18446744073709551615, 1bffffffffffffffff",
        "-18446744073709551616, 3bffffffffffffffff",
        "1.1, fb3ff199999999999a",
        "100000, fa47c35000",
        "-4.1, fbc010666666666666"
    })
    void numbers_are_read_in_forms_that_are_never_written(BigDecimal number, String hex)
            throws IOException {
        BigDecimal read = new CborReader(HexFormat.of().parseHex(hex)).readNumber();
        assertEquals(0, number.compareTo(read), read::toString);
    }

    @ParameterizedTest
    @CsvSource({"'', 60", "IETF, 6449455446", "ü, 62c3bc", "水, 63e6b0b4"})
    void texts_are_written_and_read_as_the_standard_has_them(String text, String hex)
            throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertArrayEquals(bytes, new CborWriter().text(text).toBytes());
        assertEquals(text, new CborReader(bytes).readText());
    }

    @ParameterizedTest
    @CsvSource({"83010203", "9f010203ff"})
    void arrays_are_read_with_their_length_or_up_to_their_break(String hex) throws IOException {
        CborReader in = new CborReader(HexFormat.of().parseHex(hex));
        List<Integer> elements = new ArrayList<>();
        in.forEach(MajorType.ARRAY, () -> elements.add(in.readInt()));
        assertEquals(List.of(1, 2, 3), elements);
        assertEquals(true, in.atEnd());
    }

    @ParameterizedTest
    @CsvSource({"18", "1903", "1b000000", "62c3", "4401", "c2", "''"})
    void what_is_cut_short_is_an_end_of_file(String hex) {
        CborReader in = new CborReader(HexFormat.of().parseHex(hex));
        assertThrows(
                EOFException.class,
                () -> {
                    switch (in.type()) {
                        case UNSIGNED, NEGATIVE, TAG -> in.readNumber();
                        case BYTES -> in.readBytes();
                        case TEXT -> in.readText();
                        case ARRAY, MAP, SIMPLE -> throw new AssertionError("not in the table");
                    }
                });
    }

    @Test
    void a_number_that_is_not_finite_is_no_number() {
        byte[] infinity = HexFormat.of().parseHex("fb7ff0000000000000");
        assertThrows(CborFormatException.class, () -> new CborReader(infinity).readNumber());
    }

    @Test
    void flags_are_booleans_or_numbers() throws IOException {
        CborReader in = new CborReader(HexFormat.of().parseHex("f5f40100"));
        assertEquals(
                List.of(true, false, true, false),
                List.of(in.readFlag(), in.readFlag(), in.readFlag(), in.readFlag()));
    }
}
