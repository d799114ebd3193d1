package greenledger.deadletters;

import static greenledger.aws.fixture.HeldLetters.REPORTED;
import static greenledger.aws.fixture.HeldLetters.RETURNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.HeldLetters;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.RecordedInvocations.Given;
import greenledger.aws.fixture.Reply;
import greenledger.core.Bus;
import greenledger.core.Json;
import greenledger.core.deadletter.DeadLetterQueues.Message;
import greenledger.core.deadletter.Failures.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How dead letters come back: each the way it came, once, and none is lost.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DeadLettersRedrivenTest {

    private static final String RETURNED_ONES = "{\"queue\":\"Returned\"}";
    private static final String REPORTED_ONES = "{\"queue\":\"Reported\"}";

    private final Ledger ledger;
    private final Operator operator;

    DeadLettersRedrivenTest(Ledger ledger) {
        this.ledger = ledger;
        this.operator = Operator.of(ledger);
    }

    @Test
    void redriving_twice_changes_nothing() {
        Message message = Reports.returned("a");
        ledger.letters().hold(RETURNED, message);

        redriven(RETURNED_ONES, 1, 0);
        redriven(RETURNED_ONES, 0, 0);
        redriven("{\"id\":\"Returned.a\"}", 0, 0);
        assertEquals(List.of(message), ledger.letters().sentBack());
    }

    @Test
    void one_of_many_is_brought_back_by_its_id() {
        List<Message> messages =
                List.of(Reports.returned("a"), Reports.returned("b"), Reports.returned("c"));
        messages.forEach(message -> ledger.letters().hold(RETURNED, message));

        redriven("{\"id\":\"Returned.b\"}", 1, 2);
        assertEquals(List.of(messages.get(1)), ledger.letters().sentBack());
        redriven(RETURNED_ONES, 2, 0);
    }

    @Test
    void no_more_are_brought_back_than_were_asked_for() {
        for (String id : List.of("a", "b", "c")) {
            ledger.letters().hold(RETURNED, Reports.returned(id));
        }
        redriven("{\"queue\":\"Returned\",\"most\":2}", 2, 1);
        assertEquals(2, ledger.letters().sentBack().size());
    }

    /// Better twice than never: whoever takes it knows it by its id.
    @Test
    void a_crash_before_the_letter_is_gone_leaves_it_where_it_was() {
        ledger.letters().hold(RETURNED, Reports.returned("a"));
        ledger.letters().breakDeletion();
        try (CapturedLog _ = new CapturedLog()) {
            assertEquals(500, operator.redrive(RETURNED_ONES).status());
        }
        ledger.letters().mendDeletion();

        assertEquals(1, operator.items().size());
        redriven(RETURNED_ONES, 1, 0);
        assertEquals(2, ledger.letters().sentBack().size());
    }

    @Test
    void an_invocation_is_handed_to_its_function_once_more() {
        ledger.letters().hold(REPORTED, Reports.forsaken("RecoverTransfer"));

        redriven(REPORTED_ONES, 1, 0);
        redriven(REPORTED_ONES, 0, 0);
        assertEquals(
                List.of(
                        new Given(
                                "arn:aws:lambda:eu-central-1:1:function:RecoverTransfer:live",
                                "{\"transferId\":\"T-1\"}",
                                false)),
                ledger.invocations().given());
    }

    @Test
    void an_event_of_ours_goes_onto_the_bus_again() {
        ledger.letters().hold(REPORTED, Reports.undelivered("greenledger.transfers", "urn:desk"));

        redriven(REPORTED_ONES, 1, 0);
        redriven(REPORTED_ONES, 0, 0);
        assertEquals(
                List.of(
                        new Bus.Message(
                                "greenledger.transfers",
                                "TransferFailed",
                                "{\"transferId\":\"T-1\"}")),
                ledger.bus().messages());
    }

    @Test
    void an_event_of_others_goes_to_its_target_alone() {
        ledger.letters().hold(REPORTED, Reports.undelivered("aws.states", "urn:function"));

        redriven(REPORTED_ONES, 1, 0);
        assertEquals(List.of(), ledger.bus().messages());
        Given given = ledger.invocations().given().getFirst();
        assertEquals("urn:function", given.function());
        assertEquals(
                "aws.states", Json.read(given.event(), JsonNode.class).path("source").asText());
    }

    @Test
    void a_record_is_read_from_the_table_when_the_stream_has_forgotten_it() {
        String function = give(7);

        redriven(REPORTED_ONES, 1, 0);
        Given given = ledger.invocations().given().getFirst();
        assertTrue(given.waited());
        assertTrue(given.function().contains(function), given::toString);
        JsonNode record = Json.read(given.event(), JsonNode.class).at("/Records/0/dynamodb");
        assertEquals("kept", record.at("/NewImage/x/S").asText());
    }

    @Test
    void a_record_that_fails_still_stays_until_its_cause_is_seen_to() {
        give(7);
        ledger.invocations().answer("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
        try (CapturedLog log = new CapturedLog()) {
            kept("It fails still: Throwable: no");
            assertTrue(log.text().contains("could not be brought back"), log.text());
        }

        ledger.invocations().answer("{\"batchItemFailures\":[]}");
        redriven(REPORTED_ONES, 1, 0);
    }

    @Test
    void records_that_nobody_has_any_more_stay_and_it_is_told_what_to_do() {
        ledger.letters().hold(REPORTED, Reports.skipped("F-" + ledger.tenant(), 7, 9));
        try (CapturedLog _ = new CapturedLog()) {
            kept(
                    "Neither the stream nor the table can tell any more which records these were."
                            + " Run ReconcileViews for views; republish from the table for the"
                            + " bus.");
        }
        assertEquals(List.of(), ledger.invocations().given());
    }

    @Test
    void a_function_that_takes_nothing_keeps_its_letters() {
        ledger.letters().hold(REPORTED, Reports.forsaken("RecoverTransfer"));
        ledger.invocations().cutOff();
        try (CapturedLog _ = new CapturedLog()) {
            kept(
                    "Lambda answered 429 for"
                            + " arn:aws:lambda:eu-central-1:1:function:RecoverTransfer:live: Rate"
                            + " Exceeded.");
        }

        ledger.invocations().reconnect();
        redriven(REPORTED_ONES, 1, 0);
    }

    @Test
    void what_nobody_of_ours_sends_stays() {
        ledger.letters()
                .hold(
                        REPORTED,
                        HeldLetters.message("stray", "no JSON {", Map.of(), Reports.SENT, 1));
        try (CapturedLog _ = new CapturedLog()) {
            kept("Nobody knows where it came from; look at it, and delete it by hand.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                 | /queue",
                "{\"queue\":\"Nowhere\"}            | /queue",
                "{\"id\":\"Nowhere.a\"}             | /id",
                "{\"queue\":\"Returned\",\"most\":0}    | /most",
                "{\"queue\":\"Returned\",\"most\":1001} | /most",
                "{\"queue\":\"Returned\",\"most\":\"x\"} | /most"
            })
    void an_order_that_cannot_be_carried_out_says_where(String order, String pointer) {
        ledger.letters().hold(RETURNED, Reports.returned("a"));

        Reply reply = operator.redrive(order);
        assertEquals(400, reply.status(), reply::text);
        assertEquals(pointer, reply.body().at("/errors/0/pointer").asText(), reply::text);
        assertEquals(List.of(), ledger.letters().sentBack());
    }

    @Test
    void none_but_an_operator_may_bring_them_back() {
        ledger.letters().hold(RETURNED, Reports.returned("a"));
        assertEquals(403, new Operator(ledger, "auditor").redrive(RETURNED_ONES).status());
        assertEquals(List.of(), ledger.letters().sentBack());
    }

    /// A record of an item that lies in the table, given up by a function of its own.
    private String give(int number) {
        String function = "Follow-" + ledger.tenant();
        String stream = ledger.tenant() + "#Lot#a";
        ledger.table()
                .putItem(put ->
                        put.tableName(Ledger.EVENTS)
                                .item(
                                        Map.of(
                                                "s", AttributeValue.fromS(stream),
                                                "r", AttributeValue.fromS("C#1"),
                                                "x", AttributeValue.fromS("kept"))));
        ledger.backplane()
                .failures()
                .note(
                        Item.record(function, Reports.sequence(number)),
                        function,
                        "{\"s\":{\"S\":\"%s\"},\"r\":{\"S\":\"C#1\"}}".formatted(stream),
                        new Throwable("no"));
        ledger.letters().hold(REPORTED, Reports.skipped(function, number, number));
        return function;
    }

    private void redriven(String order, int expected, int left) {
        Reply reply = operator.redrive(order);
        assertEquals(200, reply.status(), reply::text);
        assertEquals(expected, reply.body().path("redriven").asInt(), reply::text);
        assertEquals(0, reply.body().path("kept").size(), reply::text);
        assertEquals(left, reply.body().path("left").asInt(), reply::text);
    }

    private void kept(String cause) {
        JsonNode outcome = operator.redrive(REPORTED_ONES).body();
        assertEquals(0, outcome.path("redriven").asInt(), outcome::toString);
        assertEquals(cause, outcome.at("/kept/0/cause").asText());
        assertEquals(1, outcome.path("left").asInt());
        assertEquals(1, operator.items().size());
    }
}
