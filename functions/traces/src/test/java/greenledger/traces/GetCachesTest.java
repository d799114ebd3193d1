package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.caches.RowSource;
import greenledger.caches.warming.WarmingPolicy;
import greenledger.core.Backplane;
import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whoever runs the system sees what became of reads, and everybody whether a cache is missing.
@Tag("slow")
@ExtendWith(Engine.OwnLedgers.class)
class GetCachesTest {

    private static final LotId LOT = new LotId("field-7");

    private final Ledger ledger;

    GetCachesTest(Ledger ledger) {
        this.ledger = ledger;
        Shelf.in(ledger).put(Harvest.of(LOT));
    }

    /// A DAX that is down.
    private record Down() implements RowSource {
        @Override
        public ReadLevel level() {
            return ReadLevel.DAX;
        }

        @Override
        public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
            throw new IllegalStateException("DAX is down");
        }

        @Override
        public boolean isFailing() {
            return true;
        }
    }

    @Test
    void an_operator_sees_what_was_found_where() {
        Backplane backplane = Remembering.over(ledger.backplane());
        read(backplane);
        read(backplane);
        JsonNode caches = caches(backplane, "operator").body();
        assertEquals("up", caches.path("status").asText());
        assertEquals(1, line(caches, "ENVIRONMENT").path("hits").asInt());
        assertEquals(1, line(caches, "ENVIRONMENT").path("misses").asInt());
        assertEquals(1, line(caches, "TABLE").path("hits").asInt());
    }

    @Test
    void he_sees_what_other_environments_have_told_by_one_request() {
        Backplane other = Listening.to(Remembering.over(ledger.backplane()));
        read(other);
        ledger.clock().turn(WarmingPolicy.USUAL.every());
        read(other);
        ledger.meter().reset();
        JsonNode everywhere = caches(ledger.backplane(), "operator").body().path("everywhere");
        assertEquals(Map.of("BatchGetItem", 1L), ledger.meter().requests());
        assertEquals(1, everywhere.path("environments").asInt());
        JsonNode told = everywhere.at("/reads/levels/0");
        assertEquals("ENVIRONMENT", told.path("level").asText());
        assertEquals(2, told.path("hits").asInt() + told.path("misses").asInt());
        ledger.clock().turn(Duration.ofMinutes(5));
        assertEquals(
                0,
                caches(ledger.backplane(), "operator")
                        .body()
                        .at("/everywhere/environments")
                        .asInt());
    }

    @Test
    void nobody_else_does() {
        Backplane backplane = Remembering.over(ledger.backplane());
        assertEquals(403, caches(backplane, "farmer").status());
        assertEquals(200, caches(backplane, "operator").status());
    }

    @Test
    void without_dax_it_is_degraded_and_answers_all_the_same() {
        Backplane backplane = Remembering.over(ledger.backplane(), new Down());
        assertEquals(200, read(backplane).status());
        JsonNode caches = caches(backplane, "operator").body();
        assertEquals("degraded", caches.path("status").asText());
        assertEquals(1, line(caches, "DAX").path("failed").asInt());
        assertEquals(1, line(caches, "TABLE").path("hits").asInt());
        assertEquals("degraded", health(backplane));
        assertEquals("up", health(Remembering.over(ledger.backplane())));
        assertEquals("up", health(ledger.backplane()));
    }

    private Reply read(Backplane backplane) {
        return Call.on("GET /lots/{id}")
                .path("id", LOT)
                .by(ledger.tenant(), Tomatoes.FARM, "farmer")
                .to(new GetLotHandler(backplane));
    }

    private Reply caches(Backplane backplane, String role) {
        return Call.on("GET /operations/caches")
                .by(ledger.tenant(), Tomatoes.FARM, role)
                .to(new GetCachesHandler(backplane));
    }

    private static String health(Backplane backplane) {
        Reply reply = Call.on("GET /health").to(new GetHealthHandler(backplane));
        assertEquals(200, reply.status());
        return reply.body().path("status").asText();
    }

    private static JsonNode line(JsonNode caches, String level) {
        return caches.at("/here/levels")
                .valueStream()
                .filter(line ->
                        line.path("view").asText().equals(Views.LOTS.name())
                                && line.path("level").asText().equals(level))
                .findFirst()
                .orElseThrow();
    }
}
