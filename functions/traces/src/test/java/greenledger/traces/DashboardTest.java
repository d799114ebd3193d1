package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Json;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.place.Places;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a front end shows first, and whether anybody is at home.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DashboardTest {

    private static final LotId LOT = Tomatoes.LOT;

    private final Ledger ledger;
    private final Shelf shelf;
    private final Window window;

    DashboardTest(Ledger ledger) {
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
    void the_dashboard_counts_every_lot_once_in_two_requests() {
        List<Harvest> more = Harvest.random(25, 7);
        more.forEach(lot -> shelf.put(lot.command()));
        ledger.meter().reset();
        Reply reply = window.dashboard();
        assertEquals(Map.of("BatchGetItem", 1L, "Query", 1L), ledger.meter().requests());
        assertEquals(26, reply.body().path("lots").asInt());
        long carrots = more.stream().filter(l -> l.commodity().value().equals("carrot")).count();
        assertEquals(carrots, reply.body().at("/byCommodity/carrot").asLong());
        assertEquals(10, reply.body().path("recent").size());
        assertEquals("lot-24", reply.body().at("/recent/0/lotId").asText());
    }

    @Test
    void a_lot_that_moves_abroad_is_counted_where_it_is() {
        assertEquals(1, window.dashboard().body().at("/byCountry/US").asLong());
        shelf.put(new MoveLot(LOT, Tomatoes.to(Places.TORONTO), Tomatoes.FARM, Tomatoes.TWO));
        assertEquals(
                Json.read("{\"CA\":1}", ObjectNode.class),
                window.dashboard().body().path("byCountry"));
    }

    @Test
    void health_is_open_to_everybody() {
        Reply reply = Call.on("GET /health").to(new GetHealthHandler(ledger.backplane()));
        assertEquals(200, reply.status());
        assertEquals(Map.of("GetItem", 1L, "Query", 1L), ledger.meter().requests());
    }
}
