package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Json;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What readers are told of one lot, now and then, and what each question costs.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class GetLotTest {

    private static final LotId LOT = Tomatoes.LOT;
    private static final LotId MISSING = new LotId("L-404");

    private final Ledger ledger;
    private final Shelf shelf;
    private final Window window;

    GetLotTest(Ledger ledger) {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
        this.window = Window.of(ledger);
        Roma.story().forEach(shelf::put);
    }

    @BeforeEach
    void start_counting() {
        ledger.meter().reset();
    }

    @Test
    void a_lot_is_told_as_it_is_now_for_half_a_unit() {
        Reply reply = window.lot(LOT, Map.of());
        assertEquals(200, reply.status());
        assertEquals("\"5\"", reply.header("etag"));
        assertEquals(5, reply.body().path("revision").asInt());
        assertEquals("1.85", reply.body().at("/price/amount").asText());
        assertEquals("U.S. No. 2", reply.body().at("/grade/code").asText());
        assertEquals("Cold store 2, Nogales", reply.body().at("/location/address").asText());
        assertEquals("Field 7, Fresno", reply.body().at("/origin/address").asText());
        assertEquals(
                Json.read("{\"value\":\"1250.5\",\"unit\":\"KGM\"}", ObjectNode.class),
                reply.body().path("quantity"));
        assertEquals(
                List.of("1.55", "1.85"),
                reply.body().path("priceHistory").findValuesAsText("amount"));
        assertEquals(Map.of("GetItem", 1L), ledger.meter().requests());
        assertEquals(0.5, ledger.meter().capacity());
    }

    @Test
    void who_has_the_newest_revision_is_sent_nothing() {
        Reply reply =
                Call.on("GET /lots/{id}")
                        .path("id", LOT)
                        .by(ledger.tenant(), Tomatoes.FARM, "farmer")
                        .header("If-None-Match", "\"5\"")
                        .to(new GetLotHandler(ledger.backplane()));
        assertEquals(304, reply.status());
        assertTrue(reply.body().isMissingNode());
    }

    @Test
    void ownership_is_told_for_half_a_unit() {
        Reply reply = window.ownership(LOT);
        assertEquals("farm-1", reply.body().path("owner").asText());
        assertEquals(0, reply.body().path("transfers").asInt());
        assertEquals(Map.of("GetItem", 1L), ledger.meter().requests());
        assertEquals(0.5, ledger.meter().capacity());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,0", "3,1", "4,1", "5,2"})
    void a_revision_is_told_as_it_was(int revision, int prices) {
        Reply reply = window.lot(LOT, Map.of("revision", revision));
        assertEquals(revision, reply.body().path("revision").asInt());
        assertEquals(prices, reply.body().path("priceHistory").size());
        assertEquals(Map.of("Query", 1L), ledger.meter().requests());
        assertTrue(ledger.meter().capacity() <= 1, "capacity " + ledger.meter().capacity());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00:00Z,2",
        "2026-11-21T12:59:59.999Z,2",
        "2026-11-21T13:00:00Z,4",
        "2026-11-21T14:00:00Z,5",
        "2027-01-01T00:00:00Z,5"
    })
    void an_instant_is_told_as_it_was(String at, int revision) {
        assertEquals(
                window.lot(LOT, Map.of("revision", revision)).body(),
                window.lot(LOT, Map.of("at", at)).body());
    }

    @Test
    void the_newest_revision_told_from_the_facts_is_what_the_view_tells() {
        assertEquals(
                window.lot(LOT, Map.of()).body(), window.lot(LOT, Map.of("revision", 5)).body());
    }

    @ParameterizedTest
    @CsvSource({"at,2026-11-21T11:59:59Z", "revision,6"})
    void what_had_not_been_is_not_found(String parameter, String value) {
        Reply reply = window.lot(LOT, Map.of(parameter, value));
        assertEquals(404, reply.status());
        assertEquals("lot-not-found", reply.problem());
    }

    @ParameterizedTest
    @CsvSource({"at,yesterday", "revision,0", "revision,x"})
    void a_bad_point_in_time_is_named(String parameter, String value) {
        Reply reply = window.lot(LOT, Map.of(parameter, value));
        assertEquals(400, reply.status());
        assertEquals(parameter, reply.body().at("/errors/0/pointer").asText());
    }

    @Test
    void another_tenants_lot_is_no_different_from_one_that_is_not_there() {
        Window theirs = window.of(Ledger.anotherTenant());
        same(window.lot(MISSING, Map.of()), theirs.lot(LOT, Map.of()));
        same(window.lot(MISSING, Map.of("revision", 1)), theirs.lot(LOT, Map.of("revision", 1)));
        same(window.history(MISSING, Map.of()), theirs.history(LOT, Map.of()));
        same(window.ownership(MISSING), theirs.ownership(LOT));
        Map<String, Object> cursor =
                Map.of(
                        "cursor",
                        window.history(LOT, Map.of("limit", 1)).body().path("next").asText());
        same(window.history(MISSING, cursor), theirs.history(LOT, cursor));
    }

    private static void same(Reply missing, Reply theirs) {
        assertEquals(404, missing.status());
        assertEquals(missing.status(), theirs.status());
        assertEquals(missing.headers(), theirs.headers());
        assertEquals(
                missing.body().toString().replace(MISSING.value(), LOT.value()),
                theirs.body().toString());
    }
}
