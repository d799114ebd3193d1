package greenledger.transfers;

import greenledger.core.Executions;
import greenledger.core.Json;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;

/// The state machine of transfers, as those see it who start it. Starting it again is harmless.
final class Machine {

    private final Executions executions;

    Machine(Executions executions) {
        this.executions = executions;
    }

    /// Carries a transfer from its beginning.
    void run(TenantId tenant, TransferId transfer) {
        start(transfer.value(), new Input(tenant, transfer, "run"));
    }

    /// Lets a transfer go on for the `time`th time that an operator asks for it.
    void retry(TenantId tenant, TransferId transfer, int time) {
        start(transfer + "-r" + time, new Input(tenant, transfer, "resume"));
    }

    /// Takes up a transfer whose execution has died.
    ///
    /// @param dead its name, from which that of its successor follows
    void succeed(TenantId tenant, TransferId transfer, String dead) {
        String generation = dead.substring(transfer.value().length());
        int mark = generation.lastIndexOf("-x");
        int deaths = mark < 0 ? 0 : Integer.parseInt(generation.substring(mark + 2));
        String first = mark < 0 ? generation : generation.substring(0, mark);
        start(transfer + first + "-x" + (deaths + 1), new Input(tenant, transfer, "resume"));
    }

    private void start(String name, Input input) {
        executions.start(name, Json.write(input));
    }

    /// What the machine is given; all else it learns from the record.
    record Input(TenantId tenant, TransferId transferId, String mode) {}
}
