package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.telemetry.Telemetry;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Json;
import greenledger.core.TraceParent;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Optional;

/// One try of a state machine to get a step done.
///
/// @param step the name of the state
/// @param attempt from 1
/// @param enteredAt when the state was entered, whichever attempt this is
/// @param execution its name
/// @param trace what had the execution started, if that is known
/// @param payload all that the machine sent
public record StepCall(
        TenantId tenant,
        TransferId transferId,
        String step,
        int attempt,
        Instant enteredAt,
        String execution,
        Optional<TraceParent> trace,
        JsonNode payload) {

    /// What every state sends.
    private record Common(
            TenantId tenant,
            TransferId transferId,
            String step,
            int attempt,
            Instant enteredAt,
            String execution,
            Optional<String> traceparent) {}

    static StepCall of(JsonNode payload) {
        Common common = Json.read(payload.toString(), Common.class);
        return new StepCall(
                common.tenant,
                common.transferId,
                common.step,
                common.attempt,
                common.enteredAt,
                common.execution,
                common.traceparent.flatMap(TraceParent::parse),
                payload);
    }

    /// What this state sends beyond what every state does.
    ///
    /// @throws IllegalStateException when it did not
    public <T> T payload(Class<T> type) {
        return Json.read(payload.toString(), type);
    }

    /// A text that this state sends beyond what every state does.
    ///
    /// @throws IllegalStateException when it did not
    public String text(String name) {
        JsonNode text = payload.path(name);
        if (!text.isTextual()) {
            throw new IllegalStateException("State " + step + " sent no " + name);
        }
        return text.textValue();
    }

    /// Under which name, for whom and when a command of this step runs: the same for each attempt
    /// and in each execution, so that it takes effect once.
    public CommandMetadata metadata(PartyId actor, Instant at) {
        return metadata(transferId + ":" + step, actor, at);
    }

    /// The same for something that each execution may have to record anew.
    ///
    /// @param what tells it apart from all else that this step records
    public CommandMetadata metadata(PartyId actor, Instant at, String what) {
        return metadata(execution + ":" + step + ":" + what, actor, at);
    }

    private CommandMetadata metadata(String key, PartyId actor, Instant at) {
        return new CommandMetadata(
                new CommandId(key, ""),
                actor,
                at,
                transferId.value(),
                Optional.of(execution),
                Telemetry.here());
    }
}
