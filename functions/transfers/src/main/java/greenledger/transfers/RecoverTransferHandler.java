package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.EventEdge;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.transfers.Machine.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/// The rule on executions that have ended unfinished: takes their transfers up again, by a new
/// execution that first finds out how far the dead one came.
public final class RecoverTransferHandler implements RequestStreamHandler {

    /// Where the machine ends by itself, with all on record.
    private static final Set<String> ENDS = Set.of("TransferCompensated", "TransferParked");

    private final TransferDesk transfers;
    private final Machine machine;

    public RecoverTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RecoverTransferHandler(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.machine = new Machine(backplane.executions());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        EventEdge.take(in, this::recover);
    }

    private void recover(JsonNode execution) {
        if (ENDS.contains(execution.path("error").asText())) {
            return;
        }
        Input input = Json.read(execution.path("input").asText(), Input.class);
        transfers
                .find(input.tenant(), input.transferId())
                .filter(RecoverTransferHandler::isUnderWay)
                .ifPresent(_ ->
                        machine.succeed(
                                input.tenant(),
                                input.transferId(),
                                execution.path("name").asText()));
    }

    private static boolean isUnderWay(Requested transfer) {
        return switch (transfer.state()) {
            case NOT_STARTED, IN_PROGRESS -> true;
            case COMPLETED, COMPENSATED, FAILED -> false;
        };
    }
}
