package greenledger.lots;

import static greenledger.lots.Bodies.json;
import static greenledger.lots.Bodies.with;
import static greenledger.lots.Bodies.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every mistake is answered with the field and the rule, and leaves both tables as they were.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class BadInputTest {

    /// A body, where its mistake is, and words of the rule it breaks.
    record Mistake(Object body, String pointer, String rule) {
        static Mistake at(String pointer, String value, String rule) {
            return new Mistake(with(Bodies.LOT, pointer, value), pointer, rule);
        }
    }

    private final Ledger ledger;
    private final Desk desk;
    private List<Map<String, AttributeValue>> before = List.of();

    BadInputTest(Ledger ledger) {
        this.ledger = ledger;
        this.desk = Desk.cold(ledger);
    }

    @BeforeEach
    void a_lot_is_there() {
        assertEquals(201, desk.lots(json(Bodies.LOT)).to(desk.register()).status());
        before = ledger.everything();
    }

    @AfterEach
    void nothing_was_stored() {
        assertEquals(before, ledger.everything());
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("{\"gtin\": ", "", "not JSON"),
                new Mistake("", "", "JSON object"),
                new Mistake("null", "", "object"),
                new Mistake("[]", "", "object"),
                new Mistake("\"lot\"", "", "object"),
                new Mistake(json(Bodies.LOT) + " {}", "", "more behind"),
                new Mistake("{\"batch\":\"1\",\"batch\":\"2\"}", "", "Duplicate"),
                Mistake.at("/colour", "'red'", "no such field"),
                Mistake.at("/origin/planet", "'Mars'", "no such field"),
                new Mistake(without(Bodies.LOT, "commodity"), "/commodity", "required"),
                Mistake.at("/farmerId", "null", "required"),
                Mistake.at("/commodity", "7", "text"),
                Mistake.at("/gtin", "9506000134352", "text"),
                Mistake.at("/quantity", "'12 kg'", "object"),
                Mistake.at("/quantity/value", "'many'", "decimal number"),
                Mistake.at("/quantity/value", "true", "decimal number"),
                Mistake.at("/harvestedOn", "'20/11/2026'", "2026-11-20"),
                Mistake.at("/harvestedOn", "20777", "2026-11-20"),
                Mistake.at("/gtin", "'09506000134353'", "last digit"),
                Mistake.at("/origin/latitude", "91", "between -90 and 90"),
                Mistake.at("/origin/longitude", "-180.5", "between -180 and 180"),
                Mistake.at("/origin/country", "'Atlantis'", "ISO 3166-1"),
                Mistake.at("/quantity/unit", "'CRATE'", "UN/CEFACT"),
                Mistake.at("/price/currency", "'XXX'", "ISO 4217"),
                Mistake.at("/quantity/value", "'-1'", "not negative"),
                Mistake.at("/price/amount", "'1.855'", "at most 2 decimals"),
                Mistake.at("/origin/address", "''", "An address"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_answered_with_its_field_and_its_rule(Mistake mistake) {
        Reply reply = desk.lots(mistake.body()).to(desk.register());
        assertEquals(400, reply.status(), reply.body().toString());
        assertEquals("application/problem+json", reply.header("content-type"));
        assertEquals("invalid-request", reply.problem());
        JsonNode violation = reply.body().path("errors").path(0);
        assertEquals(mistake.pointer(), violation.path("pointer").asText());
        assertTrue(
                violation.path("detail").asText().contains(mistake.rule()), violation.toString());
    }

    @Test
    void a_lot_without_any_name_has_to_get_one() {
        Reply reply = desk.lots(without(Bodies.LOT, "gtin", "batch")).to(desk.register());
        assertEquals(400, reply.status());
        assertEquals("/lotId", reply.body().at("/errors/0/pointer").asText());
    }

    @Test
    void a_body_of_400_kilobytes_is_too_large() {
        Reply reply =
                desk.lots(with(Bodies.LOT, "/variety", "'" + "x".repeat(400 * 1024) + "'"))
                        .to(desk.register());
        assertEquals(413, reply.status());
        assertEquals("body-too-large", reply.problem());
    }

    @ParameterizedTest
    @CsvSource({"/quantity/value,'0',lot-empty", "/harvestedOn,2027-01-01,lot-harvest-in-future"})
    void what_is_well_formed_and_still_wrong_is_told_by_its_rule(
            String pointer, String value, String rule) {
        Reply reply =
                desk.lots(with(Bodies.LOT, pointer, "'" + value + "'").put("batch", "L-2"))
                        .to(desk.register());
        assertEquals(422, reply.status());
        assertEquals(rule, reply.problem());
    }

    @ParameterizedTest
    @CsvSource({"inspector", "auditor", "''"})
    void a_caller_without_the_role_is_refused(String role) {
        Reply reply =
                desk.lots(with(Bodies.LOT, "/batch", "'L-2'"))
                        .by(ledger.tenant(), Desk.FARM, role)
                        .to(desk.register());
        assertEquals(403, reply.status());
        assertEquals("wrong-role", reply.problem());
    }

    @Test
    void a_caller_whom_nobody_verified_is_refused() {
        Reply reply =
                Call.on("POST /lots").body(with(Bodies.LOT, "/batch", "'L-2'")).to(desk.register());
        assertEquals(403, reply.status());
    }

    @ParameterizedTest
    @CsvSource({"3", "W/\"1\"", "\"x\""})
    void an_if_match_that_is_no_etag_of_ours_is_refused(String tag) {
        Reply reply =
                desk.below("prices", with(Bodies.PRICE, "/amount", "'1.55'"))
                        .header("If-Match", tag)
                        .to(desk.price());
        assertEquals(400, reply.status());
        assertEquals("If-Match", reply.body().at("/errors/0/pointer").asText());
    }

    @ParameterizedTest
    @CsvSource({"/amount,'1.855'", "/currency,XXX", "/per,CRATE"})
    void a_mistake_in_a_price_is_told_by_its_field(String pointer, String value) {
        Reply reply =
                desk.below("prices", with(Bodies.PRICE, pointer, "'" + value + "'"))
                        .to(desk.price());
        assertEquals(400, reply.status());
        assertEquals(pointer, reply.body().at("/errors/0/pointer").asText());
    }

    @Test
    void who_arrives_before_departing_is_told_by_the_field() {
        Object backwards =
                json(Bodies.MOVEMENT)
                        .put("departedAt", "2026-11-21T11:00:00Z")
                        .put("arrivedAt", "2026-11-21T10:00:00Z");
        Reply reply = desk.below("movements", backwards).to(desk.move());
        assertEquals(400, reply.status());
        assertEquals("/arrivedAt", reply.body().at("/errors/0/pointer").asText());
    }

    @Test
    void a_price_per_something_the_lot_is_not_measured_in_is_refused() {
        Reply reply = desk.below("prices", with(Bodies.PRICE, "/per", "'LTR'")).to(desk.price());
        assertEquals(422, reply.status());
        assertEquals("lot-unit-mismatch", reply.problem());
    }

    @Test
    void a_null_movement_is_no_movement() {
        Reply reply = desk.below("movements", "null").to(desk.move());
        assertEquals(400, reply.status());
    }

    @Test
    void an_address_that_no_lot_can_have_is_not_found() {
        Reply reply = desk.below("prices", json(Bodies.PRICE)).path("id", "a#b").to(desk.price());
        assertEquals(404, reply.status());
    }
}
