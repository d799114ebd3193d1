package greenledger.laptop.client.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import greenledger.laptop.client.sheet.Column;
import greenledger.laptop.client.sheet.Entry.Row;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestKeysTest {

    private static Fact price(String amount) {
        return RowFacts.of(
                new Row(
                        1,
                        "",
                        Map.of(Column.FACT, "price", Column.LOT_ID, "A", Column.PRICE, amount)));
    }

    @Test
    void the_same_rows_in_the_same_order_have_the_same_keys() {
        RequestKeys one = new RequestKeys();
        RequestKeys other = new RequestKeys();
        String first = one.of(price("1.85"), Optional.empty());
        String second = one.of(price("1.85"), Optional.empty());
        assertNotEquals(first, second);
        assertNotEquals(first, one.of(price("2.00"), Optional.empty()));
        assertEquals(first, other.of(price("1.85"), Optional.empty()));
        assertEquals(second, other.of(price("1.85"), Optional.empty()));
    }

    @Test
    void a_row_that_failed_keeps_its_key_until_it_is_corrected() {
        RequestKeys keys = new RequestKeys();
        keys.of(price("1.85"), Optional.empty());
        String failed = keys.of(price("1.85"), Optional.empty());
        assertEquals(failed, new RequestKeys().of(price("1.85"), Optional.of(failed)));
        String corrected = new RequestKeys().of(price("1.90"), Optional.of(failed));
        assertNotEquals(failed, corrected);
        assertNotEquals(new RequestKeys().of(price("1.90"), Optional.empty()), corrected);
        assertEquals(corrected, new RequestKeys().of(price("1.90"), Optional.of(failed)));
    }
}
