package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Bus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Transfers as the template wires them: the machine of `statemachines`, the deployed handlers, the
/// bus. Every answer keeps the contract.
@Tag("slow")
@ExtendWith(RunningLedger.class)
class TransferStoryTest {

    @Test
    void what_is_accepted_changes_hands(Ledger ledger) throws InterruptedException {
        String id = request(ledger, "sold", offer());
        awaitFound(ledger, "sold", "IN_TRANSFER");
        answer(ledger, "AcceptTransfer", "sold", id);

        assertEquals("TransferCompleted", end(ledger, "sold").type());
        awaitFound(ledger, "sold", "AVAILABLE");
    }

    @Test
    void what_is_rejected_is_as_it_was(Ledger ledger) throws InterruptedException {
        String id = request(ledger, "unwanted", offer());
        awaitFound(ledger, "unwanted", "IN_TRANSFER");
        answer(ledger, "RejectTransfer", "unwanted", id);

        assertEquals("TransferCompensated", end(ledger, "unwanted").type());
        awaitFound(ledger, "unwanted", "AVAILABLE");
    }

    @Test
    void what_cannot_be_paid_is_as_it_was_and_says_so(Ledger ledger) throws InterruptedException {
        ObjectNode offer = offer();
        offer.putObject("price").put("amount", "480.00").put("currency", "USD");
        String id = request(ledger, "unpaid", offer);
        awaitFound(ledger, "unpaid", "IN_TRANSFER");
        answer(ledger, "AcceptTransfer", "unpaid", id);

        JsonNode turned = Ledger.json(next(ledger, "unpaid", "TransferTurned").json());
        assertEquals("AuthorizePayment", turned.at("/data/step").asText());
        assertEquals("account-insufficient-funds", turned.at("/data/error/name").asText());
        assertEquals("TransferCompensated", end(ledger, "unpaid").type());
        awaitFound(ledger, "unpaid", "AVAILABLE");
    }

    @Test
    void whom_it_concerns_sees_it_and_its_recipient_is_told(Ledger ledger) {
        String id = request(ledger, "seen", offer());
        for (String function : new String[] {"GetTransfer", "DrawTransfer"}) {
            Sample sample = Sample.of(function).tenant("seen").id(id);
            OpenApiTest.keepsTheContract(
                    Operation.of(function),
                    ledger.invokeUntil(function, sample.event(), TransferStoryTest::isOk));
        }
        for (String function : new String[] {"ListTransfers", "ListParkedTransfers"}) {
            JsonNode answer = Sample.of(function).tenant("seen").on(ledger);
            assertTrue(isOk(answer), answer::toString);
            OpenApiTest.keepsTheContract(Operation.of(function), answer);
        }
        String offered = id + ":AcceptanceAwaited:retail-2";
        JsonNode inbox =
                ledger.invokeUntil(
                        "ListInbox",
                        Sample.of("ListInbox").tenant("seen").party("retail-2").event(),
                        page -> letters(page).contains(offered));
        assertEquals(List.of(offered), letters(inbox));
    }

    @Test
    void what_needs_no_operator_is_told_so(Ledger ledger) {
        String id = request(ledger, "calm", offer());
        for (String function : new String[] {"RetryTransfer", "WriteOffTransfer"}) {
            JsonNode answer = Sample.of(function).tenant("calm").id(id).on(ledger);
            assertEquals(409, answer.path("statusCode").asInt(), answer::toString);
            OpenApiTest.keepsTheContract(Operation.of(function), answer);
        }
    }

    /// Until a search by this status finds the lot, and one by the other does not.
    private static void awaitFound(Ledger ledger, String tenant, String status) {
        for (String each : new String[] {"AVAILABLE", "IN_TRANSFER"}) {
            int expected = each.equals(status) ? 1 : 0;
            ledger.invokeUntil(
                    "SearchLots",
                    Sample.of("SearchLots").tenant(tenant).query(Map.of("status", each)).event(),
                    page ->
                            Ledger.json(page.path("body").asText()).path("items").size()
                                    == expected);
        }
    }

    private static List<String> letters(JsonNode page) {
        return Ledger.json(page.path("body").asText()).path("items").findValuesAsText("id");
    }

    private static boolean isOk(JsonNode answer) {
        return answer.path("statusCode").asInt() == 200;
    }

    /// 300 kg of the lot of the sample, for nothing.
    private static ObjectNode offer() {
        ObjectNode offer =
                (ObjectNode)
                        Ledger.json(Sample.of("RequestTransfer").event().path("body").asText());
        offer.remove("price");
        return offer;
    }

    private static String request(Ledger ledger, String tenant, JsonNode offer) {
        Sample.of("RegisterLot").tenant(tenant).on(ledger);
        JsonNode answer = Sample.of("RequestTransfer").tenant(tenant).body(offer).on(ledger);
        assertEquals(202, answer.path("statusCode").asInt(), answer::toString);
        OpenApiTest.keepsTheContract(Operation.of("RequestTransfer"), answer);
        return Ledger.json(answer.path("body").asText()).path("transferId").asText();
    }

    private static void answer(Ledger ledger, String function, String tenant, String id) {
        JsonNode answer =
                ledger.invokeUntil(
                        function,
                        Sample.of(function).tenant(tenant).id(id).event(),
                        each -> each.path("statusCode").asInt() != 409);
        assertEquals(201, answer.path("statusCode").asInt(), answer::toString);
        OpenApiTest.keepsTheContract(Operation.of(function), answer);
    }

    private static Bus.Message end(Ledger ledger, String tenant) throws InterruptedException {
        return next(ledger, tenant, "TransferCompleted|TransferCompensated|TransferFailed");
    }

    private static Bus.Message next(Ledger ledger, String tenant, String type)
            throws InterruptedException {
        Bus.Message message = ledger.nextPublishedBy(tenant);
        while (!message.type().matches(type)) {
            assertTrue(message.type().matches("(Lot|Transfer|Acceptance)\\w+"), message.type());
            message = ledger.nextPublishedBy(tenant);
        }
        return message;
    }
}
