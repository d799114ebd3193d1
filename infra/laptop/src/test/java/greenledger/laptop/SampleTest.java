package greenledger.laptop;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.template.ServerlessFunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every function has a sample invocation, and takes it.
@Tag("slow")
@ExtendWith(RunningLedger.class)
class SampleTest {

    private static final String LOT = "09506000134352.L-2025-117";

    @Test
    void every_function_has_a_sample_and_every_sample_a_function(Ledger ledger) {
        Set<String> functions =
                ledger.cloud().stack().all(ServerlessFunction.class).stream()
                        .map(function -> function.logicalId().replaceFirst("Function$", ""))
                        .collect(toSet());

        assertEquals(functions, new TreeSet<>(Repository.names("events/samples", ".json")));
    }

    @Test
    void the_samples_tell_the_story_of_a_lot(Ledger ledger) {
        assertRecorded(ledger, "RegisterLot", 1);
        assertRecorded(ledger, "GradeLot", 2);
        assertRecorded(ledger, "PriceLot", 3);
        assertRecorded(ledger, "MoveLot", 4);

        JsonNode lot = answered(ledger, "GetLot", body -> body.path("revision").asInt() == 4);
        assertEquals("1.60", lot.at("/price/amount").asText());
        assertEquals("U.S. No. 2", lot.at("/grade/code").asText());
        assertEquals("carrier-4", lot.path("possessor").asText());
        assertEquals(
                List.of(
                        "LotRegistered",
                        "LotGraded",
                        "LotPriced",
                        "LotGraded",
                        "LotPriced",
                        "LotMoved"),
                answered(ledger, "GetLotHistory", _ -> true)
                        .path("items")
                        .findValuesAsText("type"));
        assertEquals("farm-1", answered(ledger, "GetOwnership", _ -> true).path("owner").asText());
        Set<String> found =
                Set.copyOf(
                        answered(ledger, "SearchLots", body -> holds(body, LOT))
                                .path("items")
                                .findValuesAsText("lotId"));
        assertEquals(true, found.contains(LOT));
        answered(ledger, "ListFarmerLots", body -> holds(body, LOT));
        assertFalse(answered(ledger, "GetDashboard", _ -> true).path("lots").asInt() < 1);
        assertEquals("up", answered(ledger, "GetHealth", _ -> true).path("status").asText());
    }

    @Test
    void the_streamed_commits_are_projected_and_published(Ledger ledger)
            throws InterruptedException {
        JsonNode noFailures = Ledger.json("{\"batchItemFailures\":[]}");
        String lot = "09506000134352.L-2025-118";

        assertEquals(noFailures, Sample.of("ProjectFacts").on(ledger));
        assertEquals(noFailures, Sample.of("PublishFacts").on(ledger));
        assertEquals(noFailures, Sample.of("RedriveStream").on(ledger));
        assertTrue(Sample.of("ReconcileViews").on(ledger).at("/pass/ended").isTextual());

        JsonNode card = Sample.of("GetLot").id(lot).on(ledger);
        assertEquals(200, card.path("statusCode").asInt(), card::toString);
        assertEquals(2, Ledger.json(card.path("body").asText()).path("revision").asInt());
        String stream = "";
        while (!stream.equals(lot)) {
            stream = Ledger.json(ledger.nextPublishedBy("orchard").json()).path("stream").asText();
        }
    }

    @Test
    void a_token_that_has_expired_opens_nothing(Ledger ledger) {
        assertEquals(
                Map.of("isAuthorized", false),
                Repository.JSON.convertValue(Sample.of("AuthorizeCaller").on(ledger), Map.class));
    }

    private static void assertRecorded(Ledger ledger, String function, int revision) {
        JsonNode answer = Sample.of(function).on(ledger);
        assertEquals(201, answer.path("statusCode").asInt(), answer::toString);
        assertEquals(
                Ledger.json("{\"lotId\":\"%s\",\"revision\":%d}".formatted(LOT, revision)),
                Ledger.json(answer.path("body").asText()));
    }

    private static JsonNode answered(Ledger ledger, String function, Expectation expectation) {
        JsonNode answer =
                ledger.invokeUntil(
                        function,
                        Sample.of(function).event(),
                        each ->
                                each.path("statusCode").asInt() == 200
                                        && expectation.met(
                                                Ledger.json(each.path("body").asText())));
        return Ledger.json(answer.path("body").asText());
    }

    private static boolean holds(JsonNode page, String lot) {
        return page.path("items").findValuesAsText("lotId").contains(lot);
    }

    private interface Expectation {
        boolean met(JsonNode body);
    }
}
