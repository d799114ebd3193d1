package greenledger.transfers;

import static greenledger.core.Streams.TRANSFERS;

import greenledger.aws.Caller;
import greenledger.aws.HttpCommands;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.StatefulCommands;
import greenledger.core.Streams;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.Transfer;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferCommand;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferId;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import java.util.Optional;
import java.util.function.LongFunction;

/// Transfers, as the people see them who ask something of them over HTTP.
final class TransferDesk {

    private final StatefulCommands<TransferCommand, Transfer, TransferEvent> transfers;
    private final HttpCommands<TransferCommand, TransferEvent> requests;

    TransferDesk(Backplane backplane) {
        this.transfers = Streams.transfers(backplane);
        this.requests = new HttpCommands<>(transfers.commands(), backplane);
    }

    /// The transfer as of now, if anybody asked for it.
    Optional<Requested> find(TenantId tenant, TransferId id) {
        return switch (transfers.state(TRANSFERS.stream(tenant, id.value()))) {
            case Requested transfer -> Optional.of(transfer);
            case Unknown _ -> Optional.empty();
        };
    }

    /// The transfer that a fact tells of.
    ///
    /// @throws TransferRecordNotFound when nobody asked for it here
    Requested told(TenantId tenant, TransferId id) {
        return find(tenant, id).orElseThrow(() -> new TransferRecordNotFound(id));
    }

    /// Makes sure that it concerns the caller: to others there is no such transfer.
    void mustConcern(Caller caller, TransferId id) {
        if (find(caller.tenant(), id)
                .filter(transfer -> transfer.terms().concern(caller.party()))
                .isEmpty()) {
            throw Problem.of(new TransferNotFound(id));
        }
    }

    /// See [HttpCommands#handle].
    HttpResponse handle(
            HttpRequest request,
            CommandMetadata metadata,
            TransferCommand command,
            LongFunction<HttpResponse> answer) {
        return requests.handle(
                request,
                metadata,
                TRANSFERS.stream(request.caller().tenant(), command.transfer().value()),
                command,
                answer);
    }
}
