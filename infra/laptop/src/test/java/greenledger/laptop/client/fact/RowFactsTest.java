package greenledger.laptop.client.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.laptop.client.sheet.Column;
import greenledger.laptop.client.sheet.Entry.Row;
import greenledger.local.json.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowFactsTest {

    private static Row row(Map<Column, String> cells) {
        return new Row(1, "", cells);
    }

    private static void tells(String path, String json, Map<Column, String> cells) {
        Fact fact = RowFacts.of(row(cells));
        assertEquals(path, fact.path());
        assertEquals(Json.read(json).orElseThrow(), fact.body());
    }

    @Test
    void a_packed_lot_is_registered_by_gtin_and_batch() {
        tells(
                "/lots",
                """
                {"gtin":"09506000134352","batch":"L-1","commodity":"tomato",
                 "quantity":{"value":"1250.5","unit":"KGM"},"origin":{"country":"US"},
                 "price":{"amount":"1.85","currency":"USD","per":"KGM"}}\
                """,
                Map.of(
                        Column.GTIN, "09506000134352",
                        Column.BATCH, "L-1",
                        Column.COMMODITY, "tomato",
                        Column.QUANTITY, "1.250,5",
                        Column.UNIT, "kg",
                        Column.COUNTRY, "us",
                        Column.PRICE, "1.85",
                        Column.CURRENCY, "usd"));
    }

    @Test
    void before_packing_a_batch_is_the_lots_own_id() {
        tells("/lots", "{\"lotId\":\"A-1\"}", Map.of(Column.BATCH, "A-1"));
        tells("/lots", "{\"lotId\":\"A-1\"}", Map.of(Column.LOT_ID, "A-1"));
        tells("/lots", "{\"variety\":\"Roma\"}", Map.of(Column.VARIETY, "Roma"));
    }

    @Test
    void neither_scheme_nor_currency_alone_makes_a_grade_or_a_price() {
        tells(
                "/lots",
                "{\"lotId\":\"A-1\"}",
                Map.of(Column.LOT_ID, "A-1", Column.SCHEME, "USDA", Column.CURRENCY, "USD"));
    }

    @Test
    void later_facts_go_to_their_lot_by_its_encoded_id() {
        Map<Column, String> packed =
                Map.of(
                        Column.FACT, "Grade",
                        Column.GTIN, "9506000134352",
                        Column.BATCH, "A/1+%",
                        Column.GRADE, "U.S. No. 1");
        tells("/lots/09506000134352.A%2F1%2B%25/grades", "{\"code\":\"U.S. No. 1\"}", packed);
        assertEquals(Optional.of("09506000134352.A/1+%"), RowFacts.lot(row(packed)));
        tells(
                "/lots/A-1/movements",
                "{\"to\":{\"latitude\":-1.5},\"custodian\":\"c\",\"departedAt\":\"2026-01-02T03:04:00Z\"}",
                Map.of(
                        Column.FACT, "movement",
                        Column.LOT_ID, "A-1",
                        Column.LATITUDE, "-1.5",
                        Column.CUSTODIAN, "c",
                        Column.DEPARTED_AT, "2026-01-02T03:04Z"));
    }

    @Test
    void a_fact_of_no_kind_or_of_no_lot_is_refused() {
        assertThrows(
                RowRefused.class,
                () -> RowFacts.of(row(Map.of(Column.FACT, "recall", Column.LOT_ID, "A-1"))));
        assertThrows(
                RowRefused.class,
                () -> RowFacts.of(row(Map.of(Column.FACT, "price", Column.GTIN, "9506000134352"))));
    }
}
