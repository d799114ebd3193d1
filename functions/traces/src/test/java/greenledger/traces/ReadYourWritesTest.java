package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Metrics;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What readers are told by an environment that remembers rows, and what it costs.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class ReadYourWritesTest {

    private static final LotId LOT = new LotId("field-7");
    private static final GradeLot REGRADED =
            new GradeLot(LOT, Tomatoes.NUMBER_TWO, Tomatoes.FARM, Tomatoes.ONE);

    private final Ledger ledger;
    private final Shelf shelf;
    private final GetLotHandler lots;

    ReadYourWritesTest(Ledger ledger) {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
        this.lots = new GetLotHandler(Remembering.over(ledger.backplane()));
        shelf.put(Harvest.of(LOT));
    }

    @BeforeEach
    void warm_up() {
        get("0");
        ledger.meter().reset();
    }

    @Test
    void a_row_that_is_remembered_costs_nothing() {
        assertEquals("1", get("0").header("consistency-token"));
        assertEquals("\"1\"", get("0").header("etag"));
        assertEquals(Map.of(), ledger.meter().requests());
    }

    @Test
    void whoever_wrote_reads_it_for_half_a_unit_and_all_others_for_nothing() {
        shelf.put(REGRADED);
        ledger.meter().reset();
        assertEquals("1", get("0").header("consistency-token"));
        assertEquals(Map.of(), ledger.meter().requests());
        assertEquals("2", get("2").header("consistency-token"));
        assertEquals(Map.of("GetItem", 1L), ledger.meter().requests());
        assertEquals(0.5, ledger.meter().capacity());
        ledger.meter().reset();
        assertEquals("2", get("0").header("consistency-token"));
        assertEquals(Map.of(), ledger.meter().requests());
    }

    @Test
    void what_the_projector_has_not_told_yet_is_worth_asking_for_again() {
        long revision = shelf.record(REGRADED);
        Reply reply = get(Long.toString(revision));
        assertEquals(503, reply.status());
        assertEquals("view-behind", reply.problem());
        assertEquals("1", reply.header("retry-after"));
        assertEquals(200, get("0").status());
    }

    @Test
    void a_token_that_is_none_is_a_mistake() {
        Reply reply = get("\"2\"");
        assertEquals(400, reply.status());
        assertEquals("invalid-request", reply.problem());
        assertEquals(400, get("-1").status());
        assertEquals(200, get(" 1 ").status());
    }

    @Test
    void a_change_is_read_two_seconds_later_by_everybody() {
        shelf.put(REGRADED);
        ledger.clock().turn(Duration.ofSeconds(2));
        ledger.meter().reset();
        assertEquals("2", get("0").header("consistency-token"));
        assertEquals(Map.of("BatchGetItem", 1L, "GetItem", 1L), ledger.meter().requests());
    }

    @Test
    void no_projection_waits_for_those_who_could_not_be_told() {
        ledger.plan(Fault.Plan.always("UpdateItem", Fault.LOST_REQUEST));
        shelf.put(REGRADED);
        ledger.plan(Fault.Plan.none());
        assertEquals(2L, ledger.metrics().counted().get(Metrics.UNTOLD_CHANGES));
        assertEquals("2", get("2").header("consistency-token"));
    }

    private Reply get(String token) {
        return Call.on("GET /lots/{id}")
                .path("id", LOT)
                .by(ledger.tenant(), Tomatoes.FARM, "farmer")
                .header("Consistency-Token", token)
                .to(lots);
    }
}
