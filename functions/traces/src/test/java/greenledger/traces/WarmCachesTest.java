package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.JsonEvent;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.caches.CachedBackplane;
import greenledger.caches.warming.Anticipation;
import greenledger.caches.warming.WarmingPolicy;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.domain.lot.Tomatoes;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What people have read is read by the warmer, and by whoever starts after it.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class WarmCachesTest {

    private final Ledger ledger;

    WarmCachesTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @BeforeEach
    void a_lot_has_been_read_again_and_again() {
        forgetWhatWasTold();
        Roma.story().forEach(Shelf.in(ledger)::put);
        GetLotHandler lots = new GetLotHandler(environment());
        for (int i = 0; i < 100; i++) {
            assertEquals(200, read(lots).status());
            ledger.clock().turn(Duration.ofSeconds(1));
        }
    }

    @Test
    void the_schedule_warms_what_was_read() {
        JsonNode warming =
                new JsonEvent(Json.STORED.createObjectNode())
                        .to(new WarmCachesHandler(ledger.backplane()));
        assertEquals(
                Json.read(
                        """
                        {"view":"lot","chosen":1,"warmed":1,"absent":0,"failed":0}
                        """,
                        JsonNode.class),
                warming.at("/views/0"));
        ledger.meter().reset();
        assertEquals(200, read(new GetLotHandler(environment())).status());
        long liveVersion = 1;
        long hotSet = 1;
        long hotRows = 1;
        assertEquals(
                Map.of("BatchGetItem", liveVersion + hotSet + hotRows, "GetItem", 1L),
                ledger.meter().requests());
    }

    @Test
    void an_operator_may_have_it_done_at_once() {
        Reply reply = onDemand("operator");
        assertEquals(200, reply.status());
        assertEquals(1, reply.body().at("/views/0/warmed").asInt());
        assertTrue(reply.body().path("complete").asBoolean());
    }

    @Test
    void nobody_else_may() {
        assertEquals(403, onDemand("retailer").status());
        assertEquals(403, onDemand("auditor").status());
    }

    /// By the environments of the test before.
    private void forgetWhatWasTold() {
        for (int i = 0; i < 64; i++) {
            AttributeValue note = AttributeValue.fromS("READS#%02d".formatted(i));
            ledger.table()
                    .deleteItem(delete -> delete.tableName(Ledger.VIEWS).key(Map.of("k", note)));
        }
    }

    private Reply onDemand(String role) {
        return Call.on("POST /operations/caches/warming")
                .by(ledger.tenant(), Tomatoes.PACKER, role)
                .to(new WarmCachesOnDemandHandler(ledger.backplane()));
    }

    private Reply read(GetLotHandler lots) {
        return Call.on("GET /lots/{id}")
                .path("id", Tomatoes.LOT)
                .by(ledger.tenant(), Tomatoes.PACKER, "retailer")
                .to(lots);
    }

    /// One that starts now, without a memory of its own.
    private Backplane environment() {
        Backplane backplane = ledger.backplane();
        return new CachedBackplane(
                backplane,
                new Anticipation(WarmingPolicy.USUAL, backplane, new Random(1))
                        .over(backplane.reader()));
    }
}
