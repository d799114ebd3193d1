package greenledger.transfers;

import greenledger.aws.StepCall;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.StatefulCommands;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.Refusal;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.Transfer;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferCommand;
import greenledger.domain.transfer.TransferCommand.SucceedStep;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferRefusal.PastPivot;
import greenledger.domain.transfer.TransferRefusal.StepsPending;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.transfer.TransferRefusal.TurnedBack;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The record of a transfer, as the steps of its machine read and write it.
///
/// It is looked at before each effect, but what it says may be old by then: what keeps a late
/// effect out is the door that its undo shuts where the effect would land.
final class TransferRecord {

    private final StatefulCommands<TransferCommand, Transfer, TransferEvent> transfers;
    private final InstantSource clock;

    TransferRecord(Backplane backplane) {
        this.transfers = Streams.transfers(backplane);
        this.clock = backplane.clock();
    }

    Instant now() {
        return clock.instant();
    }

    /// The transfer as of now.
    ///
    /// @throws StepRefused when nobody asked for it
    Requested load(StepCall call) {
        return switch (transfers.state(stream(call))) {
            case Requested transfer -> transfer;
            case Unknown _ -> throw new StepRefused(new TransferNotFound(call.transferId()));
        };
    }

    /// The transfer, as long as it goes forward.
    ///
    /// @throws StepRefused when it is being taken back
    Requested loadGoingForward(StepCall call) {
        Requested transfer = load(call);
        if (transfer.isGoingBack()) {
            throw new StepRefused(new TurnedBack(call.transferId()));
        }
        return transfer;
    }

    /// Does a step before the pivot, unless it is done.
    StepDone forward(StepCall call, Step step, Consumer<Requested> effect) {
        return once(call, step, loadGoingForward(call), effect);
    }

    /// Does a step after the pivot, unless it is done.
    StepDone onwards(StepCall call, Step step, Consumer<Requested> effect) {
        Requested transfer = load(call);
        if (!transfer.isPastPivot()) {
            throw new StepRefused(
                    new StepsPending(call.transferId(), List.of(Step.TRANSFER_OWNERSHIP)));
        }
        return once(call, step, transfer, effect);
    }

    /// Does an undo, unless it is done; also where there is nothing to undo.
    StepDone back(StepCall call, Step step, Consumer<Requested> effect) {
        Requested transfer = load(call);
        if (transfer.isPastPivot()) {
            throw new StepRefused(new PastPivot(call.transferId()));
        }
        return once(call, step, transfer, effect);
    }

    private StepDone once(
            StepCall call, Step step, Requested transfer, Consumer<Requested> effect) {
        if (!transfer.hasDone(step)) {
            effect.accept(transfer);
            record(call, transfer, success(call, step));
        }
        return new StepDone(call.transferId(), step);
    }

    /// The command that puts the step on record.
    SucceedStep success(StepCall call, Step step) {
        return new SucceedStep(
                call.transferId(), step, call.attempt(), call.enteredAt(), clock.instant());
    }

    /// @throws StepRefused when the transfer turns it down
    void record(StepCall call, Requested transfer, TransferCommand command) {
        refuse(ask(call, transfer, command));
    }

    /// Puts on record what each execution may have to say anew, such as where it stopped.
    ///
    /// @param what tells it apart from all else that this step puts on record
    void report(StepCall call, Requested transfer, String what, TransferCommand command) {
        refuse(ask(call, command, call.metadata(transfer.by(), command.at(), what)));
    }

    /// Puts it on record, or says why not.
    Optional<Refusal> ask(StepCall call, Requested transfer, TransferCommand command) {
        return ask(call, command, call.metadata(transfer.by(), command.at()));
    }

    private Optional<Refusal> ask(
            StepCall call, TransferCommand command, CommandMetadata metadata) {
        return Outcome.refusal(
                transfers.handle(stream(call), command, metadata, OptionalLong.empty()));
    }

    private static void refuse(Optional<Refusal> why) {
        why.ifPresent(refusal -> {
            throw new StepRefused(refusal);
        });
    }

    private static StreamId<TransferEvent> stream(StepCall call) {
        return Streams.TRANSFERS.stream(call.tenant(), call.transferId().value());
    }
}
