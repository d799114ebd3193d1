package greenledger.traces;

import static greenledger.traces.Operator.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Arrival;
import greenledger.core.Projection;
import greenledger.core.ViewStore.Consistency;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How an operator builds a view anew, reads it, goes back, and gives the old rows up.
@Tag("slow")
@ExtendWith(Engine.OwnLedgers.class)
class RebuildViewHandlerTest {

    private static final LotId LOT = new LotId("rebuilt");

    private final Ledger ledger;
    private final Shelf shelf;

    RebuildViewHandlerTest(Ledger ledger) {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
        shelf.put(Harvest.of(LOT));
        shelf.put(grade("A"));
    }

    @Test
    void a_version_is_built_put_live_taken_back_and_given_up() {
        Operator operator = operator("lot");
        int before = live(operator);
        JsonNode started = operator.start(3);
        int version = started.path("building").asInt();
        assertTrue(version > before);
        assertEquals(version, operator.start(7).path("building").asInt(), "resumed");
        assertEquals("view-unfinished", refused(operator, step("cutOver"), version));
        operator.buildAll(version, 3);
        assertEquals(before, live(operator), "not read yet");
        operator.taken(step("cutOver").put("version", version));
        assertEquals(version, live(operator));
        assertEquals("view-live", refused(operator, step("retire"), version));
        assertEquals("view-just-read", refused(operator, step("retire"), before));
        operator.taken(step("rollBack"));
        assertEquals(before, live(operator));
        operator.taken(step("rollBack"));
        ledger.clock().turn(CutOver.SETTLED);
        operator.taken(step("retire").put("version", before));
        assertEquals(0, revision(Views.LOTS.at(before)), "its rows are gone");
        assertEquals(2, revision(Views.LOTS.at(version)));
        shelf.put(grade("B"));
        assertEquals(0, revision(Views.LOTS.at(before)), "and nobody feeds it");
        assertEquals(3, revision(Views.LOTS.at(version)));
    }

    @Test
    void readers_follow_the_alias_within_seconds() {
        Operator operator = operator("ownership");
        Window window = Window.of(ledger);
        int before = live(operator);
        int version = operator.start(1).path("building").asInt();
        operator.buildAll(version, 1);
        operator.taken(step("cutOver").put("version", version));
        assertEquals(200, window.ownership(LOT).status(), "the one before is still fed");
        ledger.clock().turn(CutOver.SETTLED);
        operator.taken(step("retire").put("version", before));
        assertEquals(200, window.ownership(LOT).status(), "by now it reads the new one");
    }

    @Test
    void totals_are_counted_anew() {
        Operator operator = operator("lot-card");
        IntStream.range(0, 9).forEach(i -> shelf.put(Harvest.of(new LotId("counted-" + i))));
        Projection<?, ?> live = Views.CARDS.at(live(operator));
        ledger.table()
                .updateItem(update ->
                        update.tableName(Ledger.VIEWS)
                                .key(
                                        Map.of(
                                                "k",
                                                AttributeValue.fromS(
                                                        live.key(ledger.tenant(), "-").prefix()
                                                                + "#totals#0")))
                                .updateExpression("ADD #n :much")
                                .expressionAttributeNames(Map.of("#n", "tl:lots"))
                                .expressionAttributeValues(
                                        Map.of(":much", AttributeValue.fromN("1000"))));
        assertEquals(1010, Window.of(ledger).dashboard().body().path("lots").asInt(), "wrong");
        int version = operator.start(2).path("building").asInt();
        operator.buildAll(version, 2);
        operator.taken(step("cutOver").put("version", version));
        assertEquals(10, Window.of(ledger).dashboard().body().path("lots").asInt());
    }

    @Test
    void a_fact_told_by_a_projector_that_has_not_heard_of_the_version_is_found_by_the_builder() {
        Operator operator = operator("lot");
        LotId late = new LotId("late");
        shelf.record(Harvest.of(late));
        Follower follower = new Follower(ledger.backplane());
        List<? extends Projection<?, ?>> asHeard = follower.views();
        int version = operator.start(1).path("building").asInt();
        assertTrue(follower.follow(Arrival.of(shelf.stream(late)), asHeard));
        assertEquals(0, revision(Views.LOTS.at(version), late));
        operator.buildAll(version, 1);
        assertEquals(1, revision(Views.LOTS.at(version), late));
    }

    @Test
    void operations_tell_how_far_it_is() {
        Operator operator = operator("ownership");
        int version = operator.start(2).path("building").asInt();
        operator.buildAll(version, 1);
        JsonNode view = about(operator);
        assertTrue(view.at("/segments/0/finished").asBoolean());
        assertFalse(view.at("/segments/1/finished").asBoolean());
        assertTrue(view.path("commits").asLong() >= 2);
    }

    @Test
    void only_an_operator_rebuilds() {
        assertEquals(
                403,
                Call.on("POST /operations/views/{view}")
                        .path("view", "lot")
                        .by(ledger.tenant(), Tomatoes.FARM, "farmer", "auditor")
                        .body(step("start"))
                        .to(new RebuildViewHandler(ledger.backplane()))
                        .status());
        assertEquals(404, new Operator(ledger, "no-such-view").asks(step("start")).status());
        assertEquals(400, new Operator(ledger, "lot").asks(step("destroy")).status());
    }

    /// Gives up what other tests have begun to build.
    private Operator operator(String view) {
        Operator operator = new Operator(ledger, view);
        ledger.clock().turn(Duration.ofDays(1));
        JsonNode begun = about(operator).path("building");
        if (begun.isInt()) {
            operator.taken(step("retire").put("version", begun.asInt()));
        }
        return operator;
    }

    private static String refused(Operator operator, ObjectNode step, int version) {
        Reply reply = operator.asks(step.put("version", version));
        assertEquals(409, reply.status(), reply.body().toString());
        return reply.body().path("type").asText().replace("/problems/", "");
    }

    private static int live(Operator operator) {
        return about(operator).path("live").asInt();
    }

    private static JsonNode about(Operator operator) {
        return operator.operations()
                .path("views")
                .valueStream()
                .filter(each -> each.path("view").asText().equals(operator.view()))
                .findFirst()
                .orElseThrow();
    }

    private long revision(Projection<?, ?> view) {
        return revision(view, LOT);
    }

    private long revision(Projection<?, ?> view, LotId lot) {
        return ledger.backplane()
                .views()
                .find(view.key(shelf.stream(lot)), Consistency.STRONG)
                .map(row -> row.head().revision())
                .orElse(0L);
    }

    private static GradeLot grade(String code) {
        return new GradeLot(LOT, Tomatoes.grade(code), Tomatoes.FARM, Tomatoes.ONE);
    }
}
