package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.EventEdge;
import greenledger.core.Backplane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/// The rule on executions that have ended unfinished: takes their transfers up again, by a new
/// execution that first finds out how far the dead one came.
public final class RecoverTransferHandler implements RequestStreamHandler {

    /// Where the machine ends by itself, with all on record.
    private static final Set<String> ENDS = Set.of("TransferCompensated", "TransferParked");

    private final Recovery recovery;

    public RecoverTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RecoverTransferHandler(Backplane backplane) {
        this.recovery = new Recovery(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        EventEdge.take(in, context, this::recover);
    }

    private void recover(JsonNode execution) {
        if (!ENDS.contains(execution.path("error").asText())) {
            recovery.of(execution.path("name").asText(), execution.path("input").asText());
        }
    }
}
