package greenledger.transfers;

import greenledger.aws.telemetry.Telemetry;
import greenledger.core.Executions;
import greenledger.core.Json;
import greenledger.core.TraceParent;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;
import java.util.Optional;

/// The state machine of transfers, as those see it who start it. Starting it again is harmless.
final class Machine {

    private final Executions executions;

    Machine(Executions executions) {
        this.executions = executions;
    }

    /// Carries a transfer from its beginning.
    void run(TenantId tenant, TransferId transfer) {
        start(transfer.value(), Input.here(tenant, transfer, "run"));
    }

    /// Lets a transfer go on for the `time`th time that an operator asks for it.
    void retry(TenantId tenant, TransferId transfer, int time) {
        start(transfer + "-r" + time, Input.here(tenant, transfer, "resume"));
    }

    /// Takes up a transfer whose execution has died, in the trace of the dead.
    ///
    /// @param given what the dead was started with
    /// @param dead its name, from which that of its successor follows
    void succeed(Input given, String dead) {
        TransferId transfer = given.transferId();
        String generation = dead.substring(transfer.value().length());
        int mark = generation.lastIndexOf("-x");
        int deaths = mark < 0 ? 0 : Integer.parseInt(generation.substring(mark + 2));
        String first = mark < 0 ? generation : generation.substring(0, mark);
        start(
                transfer + first + "-x" + (deaths + 1),
                new Input(given.tenant(), transfer, "resume", given.traceparent()));
    }

    private void start(String name, Input input) {
        executions.start(name, Json.write(input));
    }

    /// What the machine is given; all else it learns from the record.
    record Input(
            TenantId tenant, TransferId transferId, String mode, Optional<String> traceparent) {

        private static Input here(TenantId tenant, TransferId transfer, String mode) {
            return new Input(tenant, transfer, mode, Telemetry.here().map(TraceParent::value));
        }
    }
}
