package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import greenledger.domain.Decider;
import greenledger.domain.lot.Gtin;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.Lots;
import greenledger.domain.measure.Quantity;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.payment.Accounts;
import greenledger.domain.place.Latitude;
import greenledger.domain.transfer.Transfers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    private static final String PRICED =
            """
            {"lot":"L-1","price":{"amount":"1.80","currency":"USD","per":"KGM"},\
            "by":"farm-1","at":"2026-11-21T12:00:00Z"}\
            """;

    @Test
    void what_is_written_is_read_back_the_same() {
        for (LotEvent fact : Facts.GOLDEN.values()) {
            assertEquals(fact, Json.read(Json.write(fact), fact.getClass()));
        }
    }

    @Test
    void a_record_of_one_component_is_that_component() {
        assertEquals("\"09506000134352\"", Json.write(new Gtin("09506000134352")));
        assertEquals("\"KGM\"", Json.write(new UnitCode("KGM")));
    }

    @Test
    void decimals_are_strings_in_plain_notation_and_coordinates_numbers() {
        Quantity thousands = new Quantity(new BigDecimal("1E+4"), new UnitCode("KGM"));
        assertEquals("{\"value\":\"10000\",\"unit\":\"KGM\"}", Json.write(thousands));
        assertEquals("36.7378", Json.write(new Latitude(new BigDecimal("36.7378"))));
        assertEquals("10", Json.write(new Latitude(new BigDecimal("1E+1"))));
    }

    @Test
    void what_is_absent_is_left_out() {
        String json = Json.write(Facts.MOVED);
        assertTrue(json.contains("departedAt"), json);
        assertTrue(!json.contains("arrivedAt") && !json.contains("gln"), json);
        assertEquals(Facts.MOVED, Json.read(json, LotMoved.class));
    }

    @Test
    void a_state_says_which_record_it_is() {
        survives(
                Lots.decider(),
                "Registered",
                Facts.REGISTERED,
                Facts.GRADED,
                Facts.PRICED,
                Facts.MOVED,
                fact(TransferFacts.OF_LOTS, "LotReserved.v1"),
                fact(TransferFacts.OF_LOTS, "LotOffered.v1"),
                fact(TransferFacts.OF_LOTS, "LotTransferred.v1"),
                fact(TransferFacts.OF_LOTS, "LotRecalled.v1"));
        survives(
                Transfers.decider(),
                "Requested",
                fact(TransferFacts.OF_TRANSFERS, "TransferRequested.v1"),
                fact(TransferFacts.OF_TRANSFERS, "TransferStepSucceeded.v1"),
                fact(TransferFacts.OF_TRANSFERS, "TransferStepFailed.v1"),
                fact(TransferFacts.OF_TRANSFERS, "TransferFailed.v1"));
        survives(
                Accounts.decider(),
                "Open",
                fact(AccountFacts.GOLDEN, "MoneyDeposited.v1"),
                fact(AccountFacts.GOLDEN, "PaymentAuthorized.v1"));
    }

    private static <E> E fact(Map<String, E> facts, String name) {
        return Objects.requireNonNull(facts.get(name), name);
    }

    @SafeVarargs
    private static <S, E> void survives(Decider<?, S, E> decider, String record, E... facts) {
        S state = decider.initial();
        for (E fact : facts) {
            state = decider.evolve(state, fact);
            String json = Json.write(state, decider.stateType());
            assertTrue(json.startsWith("{\"@\":\"" + record + "\","), json);
            assertEquals(state, Json.read(json, decider.stateType()));
        }
    }

    @Test
    void the_strict_mapper_takes_what_is_complete() {
        LotPriced fact = assertDoesNotThrow(() -> Json.STRICT.readValue(PRICED, LotPriced.class));
        assertEquals(Facts.PRICE, fact.price());
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"amount\":\"1.80\",| | price",
                "\"1.80\"| null | price",
                "\"1.80\"| \"\" | price",
                "\"1.80\"| \"dear\" | price.amount",
                "\"1.80\"| true | price.amount",
                "\"USD\"| 840 | price.currency",
                "\"USD\"| \"QQQ\" | price.currency",
                "\"USD\"| [\"USD\"] | price.currency",
                "\"L-1\"| null | lot",
                "\"L-1\"| {\"value\":\"L-1\"} | lot",
                "\"by\":\"farm-1\",| | by",
                "\"2026-11-21T12:00:00Z\"| 1795262400 | at",
                "\"2026-11-21T12:00:00Z\"| \"yesterday\" | at",
                "\"by\"| \"colour\":1,\"by\" | colour",
            })
    void the_strict_mapper_names_where_it_is_wrong(
            String right, @Nullable String wrong, String path) {
        String json = PRICED.replace(right, wrong == null ? "" : wrong);
        JsonMappingException refusal =
                assertThrows(
                        JsonMappingException.class,
                        () -> Json.STRICT.readValue(json, LotPriced.class),
                        json);
        String named =
                String.join(
                        ".",
                        refusal.getPath().stream()
                                .map(JsonMappingException.Reference::getFieldName)
                                .toList());
        assertTrue(named.startsWith(path), () -> named + " in " + json + ": " + refusal);
    }

    @Test
    void the_strict_mapper_refuses_what_is_said_twice_or_afterwards() {
        for (String wrong :
                List.of(
                        PRICED.replace("{\"lot\"", "{\"lot\":\"L-1\",\"lot\""),
                        PRICED + "{}",
                        "")) {
            assertThrows(
                    JsonProcessingException.class,
                    () -> Json.STRICT.readValue(wrong, LotPriced.class),
                    wrong);
        }
    }

    @Test
    void a_date_is_text_and_a_coordinate_a_number() {
        String json = Json.write(Facts.REGISTERED);
        for (String wrong :
                List.of(
                        json.replace("\"2026-11-20\"", "20000"),
                        json.replace("\"2026-11-20\"", "[2026,11,20]"),
                        json.replace("36.7378", "\"\""),
                        json.replace("36.7378", "\"north\""))) {
            assertThrows(
                    JsonMappingException.class,
                    () -> Json.STRICT.readValue(wrong, LotRegistered.class),
                    wrong);
        }
    }

    @Test
    void what_we_stored_may_hold_more_but_never_nothing() {
        String more = PRICED.replace("\"by\"", "\"colour\":1,\"by\"");
        assertEquals(Facts.PRICE, Json.read(more, LotPriced.class).price());
        assertThrows(IllegalStateException.class, () -> Json.read("null", LotPriced.class));
        assertThrows(IllegalStateException.class, () -> Json.read("{}", LotPriced.class));
    }
}
