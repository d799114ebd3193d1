package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.EventEdge;
import greenledger.core.Backplane;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The rule on facts of transfers after which a machine has to be told: tells it again, in case
/// whoever put them on record died before it could.
public final class ContinueTransferHandler implements RequestStreamHandler {

    private final TransferDesk transfers;
    private final Machine machine;
    private final Answers answers;

    public ContinueTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ContinueTransferHandler(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.machine = new Machine(backplane.executions());
        this.answers = new Answers(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        EventEdge.take(in, context, this::tell);
    }

    private void tell(JsonNode fact) {
        TenantId tenant = new TenantId(fact.path("tenant").asText());
        TransferId id = new TransferId(fact.path("stream").asText());
        Requested transfer = transfers.told(tenant, id);
        switch (fact.path("type").asText()) {
            case "TransferRequested" -> machine.run(tenant, id);
            case "TransferRetried" -> machine.retry(tenant, id, transfer.intervention().retries());
            default -> answers.pass(tenant, id, transfer.acceptance());
        }
    }
}
