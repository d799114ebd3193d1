package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.EventEdge;
import greenledger.core.Backplane;
import greenledger.core.DeadExecutions.Dead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// The rule on executions that have ended unfinished: takes their transfers up again, by a new
/// execution that first finds out how far the dead one came.
public final class RecoverTransferHandler implements RequestStreamHandler {

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
        recovery.of(
                new Dead(
                        execution.path("name").asText(),
                        execution.path("input").asText(),
                        Optional.of(execution.path("error").asText())));
    }
}
