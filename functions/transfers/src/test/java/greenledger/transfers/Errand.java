package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.JsonEvent;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.core.Streams;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One transfer on its way, taken step by step as its machine would.
final class Errand {

    /// The steps before the recipient is asked.
    static final List<String> OFFERING =
            List.of("ValidateOwnership", "CreateTransferRecord", "ReserveLot", "UpdateSearchIndex");

    /// The steps from the acceptance up to the pivot.
    static final List<String> SETTLING = List.of("AuthorizePayment", "RecordInLedger");

    static final List<String> TAIL =
            List.of("CapturePayment", "SendNotifications", "CompleteTransfer");

    static final List<String> UNDOING =
            List.of(
                    "RecordReversal",
                    "VoidPayment",
                    "RevertSearchIndex",
                    "ReleaseLot",
                    "CancelTransferRecord");

    private final Ledger ledger;
    private final TransferId id;
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

    Errand(Ledger ledger, TransferId id) {
        this.ledger = ledger;
        this.id = id;
    }

    TransferId id() {
        return id;
    }

    /// What a step answered.
    JsonNode take(String step) {
        return take(step, payload(step));
    }

    JsonNode take(String step, ObjectNode payload) {
        return new JsonEvent(payload)
                .to(handlers.computeIfAbsent(step, name -> handler(name, ledger.backplane())));
    }

    void takeAll(List<String> steps) {
        steps.forEach(this::take);
    }

    /// Up to where the recipient can answer; the machine waits with `token`.
    void offer(String token) {
        takeAll(OFFERING);
        await(token);
    }

    void await(String token) {
        ledger.executions().await(token);
        take("AwaitAcceptance", payload("AwaitAcceptance").put("taskToken", token));
    }

    /// Turns it, as the machine does when a step has failed for good.
    void turn(String failed, String error) {
        ObjectNode payload = payload("BeginCompensation");
        payload.set("failure", failure(failed, error));
        take("BeginCompensation", payload);
    }

    ObjectNode payload(String step) {
        return payload(step, id.value());
    }

    /// What a machine sends to a step in `execution`.
    ObjectNode payload(String step, String execution) {
        return Json.STORED
                .createObjectNode()
                .put("tenant", ledger.tenant().value())
                .put("transferId", id.value())
                .put("step", step)
                .put("attempt", 1)
                .put("enteredAt", ledger.clock().instant().toString())
                .put("execution", execution);
    }

    ObjectNode failure(String step, String error) {
        return Json.STORED
                .createObjectNode()
                .put("step", step)
                .put("attempts", 4)
                .put("startedAt", ledger.clock().instant().toString())
                .put("error", error)
                .put("cause", "{\"errorMessage\":\"Nobody answers\"}");
    }

    /// The transfer as it is on record.
    Requested record() {
        return switch (Streams.transfers(ledger.backplane())
                .state(Streams.TRANSFERS.stream(ledger.tenant(), id.value()))) {
            case Requested transfer -> transfer;
            case Unknown _ -> throw new AssertionError("Nobody asked for " + id);
        };
    }

    private static RequestStreamHandler handler(String step, Backplane backplane) {
        try {
            return Class.forName("greenledger.transfers." + step + "Handler")
                    .asSubclass(RequestStreamHandler.class)
                    .getDeclaredConstructor(Backplane.class)
                    .newInstance(backplane);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No handler of " + step, e);
        }
    }
}
