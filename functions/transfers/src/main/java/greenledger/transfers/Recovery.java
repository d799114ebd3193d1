package greenledger.transfers;

import greenledger.core.Backplane;
import greenledger.core.DeadExecutions.Dead;
import greenledger.core.Json;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.transfers.Machine.Input;
import java.util.Set;

/// Takes up a transfer whose execution has ended unfinished, by a new one that first finds out how
/// far the dead one came. Harmless when that has happened before, or is not needed.
final class Recovery {

    /// Where the machine ends by itself, with all on record.
    private static final Set<String> ENDS = Set.of("TransferCompensated", "TransferParked");

    private final TransferDesk transfers;
    private final Machine machine;

    Recovery(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.machine = new Machine(backplane.executions());
    }

    void of(Dead dead) {
        if (dead.error().filter(ENDS::contains).isEmpty()) {
            Input given = Json.read(dead.input(), Input.class);
            transfers
                    .find(given.tenant(), given.transferId())
                    .filter(Recovery::isUnderWay)
                    .ifPresent(_ -> machine.succeed(given, dead.name()));
        }
    }

    private static boolean isUnderWay(Requested transfer) {
        return switch (transfer.state()) {
            case NOT_STARTED, IN_PROGRESS -> true;
            case COMPLETED, COMPENSATED, FAILED -> false;
        };
    }
}
