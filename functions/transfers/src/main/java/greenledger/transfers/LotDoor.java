package greenledger.transfers;

import greenledger.aws.StepCall;
import greenledger.core.Backplane;
import greenledger.core.Commands;
import greenledger.core.Streams;
import greenledger.domain.Refusal;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.ReserveLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.Transfer.Requested;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What the steps of a transfer ask of its lot.
final class LotDoor {

    private final Commands<LotCommand, LotEvent> lots;

    LotDoor(Backplane backplane) {
        this.lots = Streams.lots(backplane);
    }

    /// What a transfer needs of its lot: that its quantity is set aside.
    static ReserveLot reservation(StepCall call, Requested transfer, Instant at) {
        Terms terms = transfer.terms();
        return new ReserveLot(
                terms.lot(),
                call.transferId(),
                terms.from(),
                terms.to(),
                terms.quantity(),
                transfer.by(),
                at);
    }

    /// @throws StepRefused when the lot turns it down
    void change(StepCall call, Requested transfer, LotCommand command) {
        refuse(ask(call, transfer, command));
    }

    /// Whether it would be turned down now; changes nothing.
    ///
    /// @throws StepRefused when it would
    void consider(StepCall call, LotCommand command) {
        refuse(lots.consider(Streams.LOTS.stream(call.tenant(), command.lot().value()), command));
    }

    /// Does it, or says why not.
    Optional<Refusal> ask(StepCall call, Requested transfer, LotCommand command) {
        return Outcome.refusal(
                lots.handle(
                        Streams.LOTS.stream(call.tenant(), command.lot().value()),
                        command,
                        call.metadata(transfer.by(), command.at()),
                        OptionalLong.empty()));
    }

    private static void refuse(Optional<Refusal> why) {
        why.ifPresent(refusal -> {
            throw new StepRefused(refusal);
        });
    }
}
