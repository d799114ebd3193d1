package greenledger.transfers;

import static greenledger.aws.Role.DISTRIBUTOR;
import static greenledger.aws.Role.FARMER;
import static greenledger.aws.Role.PACKER;
import static greenledger.aws.Role.RETAILER;

import greenledger.aws.Caller;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.TransferCommand;
import greenledger.domain.transfer.TransferId;
import java.time.InstantSource;

/// Where recipients answer what they are offered: an answer is put on record first, and then passed
/// on to the machine that waits for it.
final class RecipientDesk {

    /// What an answer is on record.
    @FunctionalInterface
    interface Wording {
        TransferCommand of(TransferId transfer, CommandMetadata metadata);
    }

    private final TransferDesk transfers;
    private final Answers answers;
    private final InstantSource clock;

    RecipientDesk(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.answers = new Answers(backplane);
        this.clock = backplane.clock();
    }

    /// @throws greenledger.aws.Problem when the caller may not give it, or not any more
    HttpResponse answer(HttpRequest request, Acceptance acceptance, Wording wording) {
        Caller caller = request.caller();
        caller.mustBe(FARMER, PACKER, DISTRIBUTOR, RETAILER);
        TransferId id = request.path("id", TransferId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        TransferCommand command = wording.of(id, metadata);
        transfers.mustConcern(caller, id);
        return transfers.handle(
                request,
                metadata,
                command,
                revision -> {
                    answers.pass(caller.tenant(), id, acceptance);
                    return TransferAnswer.created(id, revision);
                });
    }
}
