package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.EventEdge;
import greenledger.core.Backplane;
import greenledger.core.Notices;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/// The rule on facts that the parties of a transfer should hear of besides its handover: that an
/// offer awaits its recipient, that it was taken back, that it is held up.
public final class NotifyPartiesHandler implements RequestStreamHandler {

    private final TransferDesk transfers;
    private final Notices notices;

    public NotifyPartiesHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    NotifyPartiesHandler(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.notices = backplane.notices();
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
        TransferNotices about =
                new TransferNotices(
                        tenant, id, transfer.terms(), Instant.parse(fact.path("at").asText()));
        notices(fact.path("type").asText(), transfer, about).forEach(notices::send);
    }

    private static List<Notices.Notice> notices(
            String type, Requested transfer, TransferNotices about) {
        return switch (type) {
            case "AcceptanceAwaited" ->
                    transfer.acceptance() == Acceptance.AWAITED
                            ? List.of(about.offered())
                            : List.of();
            case "TransferCompensated" -> about.takenBack();
            case "TransferFailed" -> about.heldUp(transfer.intervention().retries());
            default -> throw new IllegalArgumentException("Nobody is told of " + type);
        };
    }
}
