package greenledger.deadletters;

import static greenledger.aws.fixture.HeldLetters.REPORTED;
import static greenledger.aws.fixture.HeldLetters.RETURNED;
import static greenledger.deadletters.Reports.SENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.HeldLetters;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.deadletter.Failures.Item;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an operator sees of dead letters: why, how often, from when to when.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DeadLettersSeenTest {

    private final Ledger ledger;
    private final Operator operator;

    DeadLettersSeenTest(Ledger ledger) {
        this.ledger = ledger;
        this.operator = Operator.of(ledger);
    }

    @Test
    void a_message_has_the_cause_the_attempts_and_the_times_that_were_noted() {
        String id = "noted-" + ledger.tenant();
        ledger.letters().hold(RETURNED, Reports.returned(id));
        Item item = Item.message("Source", id);
        ledger.backplane().failures().note(item, "DeliverNotices", "", new Throwable("first"));
        ledger.clock().turn(Duration.ofMinutes(5));
        ledger.backplane()
                .failures()
                .note(item, "DeliverNotices", "", new IllegalStateException("no such channel"));

        seen(
                only(operator.items()),
                "DeliverNotices",
                "message",
                "IllegalStateException: no such channel",
                2,
                "2026-11-21T12:00:00Z",
                "2026-11-21T12:05:00Z");
    }

    @Test
    void a_message_of_which_nobody_noted_anything_says_where_to_look() {
        ledger.letters().hold(RETURNED, Reports.returned("unnoted-" + ledger.tenant()));

        JsonNode letter = only(operator.items());
        assertTrue(letter.path("cause").asText().startsWith("The function ended before"));
        assertEquals(3, letter.path("attempts").asInt());
        assertEquals(SENT.toString(), letter.path("first").asText());
        assertEquals(SENT.toString(), letter.path("last").asText());
    }

    @Test
    void records_have_the_cause_of_the_first_of_them() {
        String function = "Follow-" + ledger.tenant();
        ledger.letters().hold(REPORTED, Reports.skipped(function, 41, 43));
        ledger.backplane()
                .failures()
                .note(
                        Item.record(function, Reports.sequence(42)),
                        function,
                        "{}",
                        new Throwable("cut off"));
        ledger.backplane()
                .failures()
                .note(
                        Item.record(function, Reports.sequence(44)),
                        function,
                        "{}",
                        new Throwable("of others"));

        seen(
                only(operator.items()),
                function,
                "records",
                "Throwable: cut off",
                11,
                "2026-11-21T12:00:00Z",
                "2026-11-21T12:05:00Z");
    }

    @Test
    void records_of_which_nobody_noted_anything_came_when_the_stream_says() {
        ledger.letters().hold(REPORTED, Reports.skipped("F-" + ledger.tenant(), 41, 43));
        assertEquals("2026-11-21T11:58:00Z", only(operator.items()).path("first").asText());
    }

    @Test
    void an_invocation_has_the_error_that_it_ended_with() {
        ledger.letters().hold(REPORTED, Reports.forsaken("RecoverTransfer"));
        seen(
                only(operator.items()),
                "RecoverTransfer",
                "invocation",
                "java.lang.IllegalStateException: no",
                3,
                "2026-11-21T11:55:00Z",
                "2026-11-21T12:00:00Z");
    }

    @Test
    void an_event_has_what_eventbridge_says_of_its_target() {
        ledger.letters().hold(REPORTED, Reports.undelivered("greenledger.transfers", "urn:desk"));
        seen(
                only(operator.items()),
                "ParkedTransfersRule → urn:desk",
                "event",
                "NO_PERMISSIONS: Not allowed",
                5,
                "2026-11-21T11:50:00Z",
                "2026-11-21T12:00:00Z");
    }

    @Test
    void what_nobody_of_ours_sends_is_shown_as_it_is() {
        ledger.letters()
                .hold(REPORTED, HeldLetters.message("stray", "no JSON {", Map.of(), SENT, 1));

        assertEquals("foreign", only(operator.items()).path("kind").asText());
        assertEquals("no JSON {", operator.show("Reported.stray").body().path("payload").asText());
    }

    @Test
    void a_list_tells_how_full_each_queue_is_and_has_the_latest_first() {
        ledger.letters().hold(RETURNED, Reports.returned("early-" + ledger.tenant()));
        ledger.letters().hold(REPORTED, Reports.skipped("F-" + ledger.tenant(), 1, 2));

        JsonNode listing = operator.list().body();
        assertEquals(
                "[{\"queue\":\"Returned\",\"letters\":1},{\"queue\":\"Reported\",\"letters\":1}]",
                listing.path("queues").toString());
        assertEquals(
                List.of("Reported.skipped-1", "Returned.early-" + ledger.tenant()),
                listing.path("items").findValuesAsText("id"));
    }

    @Test
    void only_one_that_is_asked_for_by_its_id_shows_what_could_not_be_taken() {
        ledger.letters().hold(RETURNED, Reports.returned("a"));
        assertFalse(only(operator.items()).has("payload"));
        assertEquals("{\"notice\":\"a\"}", shown("Returned.a").path("payload").toString());
    }

    @Test
    void looking_takes_nothing_away() {
        ledger.letters().hold(RETURNED, Reports.returned("a"));
        assertEquals(shown("Returned.a"), shown("Returned.a"));
        assertEquals(1, operator.items().size());
    }

    @Test
    void there_is_no_letter_of_an_unknown_id() {
        ledger.letters().hold(RETURNED, Reports.returned("a"));
        for (String unknown : List.of("Returned.b", "Reported.a", "Nowhere.a", "a", ".a", ".")) {
            Reply reply = operator.show(unknown);
            assertEquals(404, reply.status(), unknown);
            assertEquals("dead-letter-not-found", reply.problem(), unknown);
        }
        assertEquals(200, operator.show("Returned.a").status());
    }

    @Test
    void none_but_an_operator_may_look() {
        ledger.letters().hold(RETURNED, Reports.returned("a"));
        Operator auditor = new Operator(ledger, "auditor");
        assertEquals(403, auditor.list().status());
        assertEquals(403, auditor.show("Returned.a").status());
    }

    private JsonNode shown(String id) {
        Reply reply = operator.show(id);
        assertEquals(200, reply.status());
        return reply.body();
    }

    private static JsonNode only(List<JsonNode> letters) {
        assertEquals(1, letters.size());
        return letters.getFirst();
    }

    private static void seen(
            JsonNode letter,
            String origin,
            String kind,
            String cause,
            int attempts,
            String first,
            String last) {
        assertEquals(
                List.of(origin, kind, cause, Integer.toString(attempts), first, last),
                List.of("origin", "kind", "cause", "attempts", "first", "last").stream()
                        .map(name -> letter.path(name).asText())
                        .toList());
    }
}
