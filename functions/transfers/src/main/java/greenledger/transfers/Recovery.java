package greenledger.transfers;

import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.transfers.Machine.Input;

/// Takes up a transfer whose execution has ended unfinished, by a new one that first finds out how
/// far the dead one came. Harmless when that has happened before, or is not needed.
final class Recovery {

    private final TransferDesk transfers;
    private final Machine machine;

    Recovery(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.machine = new Machine(backplane.executions());
    }

    /// @param dead the name of the execution
    /// @param input what it was started with
    void of(String dead, String input) {
        Input given = Json.read(input, Input.class);
        transfers
                .find(given.tenant(), given.transferId())
                .filter(Recovery::isUnderWay)
                .ifPresent(_ -> machine.succeed(given, dead));
    }

    private static boolean isUnderWay(Requested transfer) {
        return switch (transfer.state()) {
            case NOT_STARTED, IN_PROGRESS -> true;
            case COMPLETED, COMPENSATED, FAILED -> false;
        };
    }
}
