package greenledger.domain.view;

import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.Step.Kind;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.AcceptanceAwaited;
import greenledger.domain.transfer.TransferEvent.TransferAccepted;
import greenledger.domain.transfer.TransferEvent.TransferBegun;
import greenledger.domain.transfer.TransferEvent.TransferCancelled;
import greenledger.domain.transfer.TransferEvent.TransferCompensated;
import greenledger.domain.transfer.TransferEvent.TransferCompleted;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import greenledger.domain.transfer.TransferEvent.TransferLapsed;
import greenledger.domain.transfer.TransferEvent.TransferRejected;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferEvent.TransferTurned;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The steps of a transfer as its facts change them: the forward ones from the start, those that
/// undo from the turn on.
final class StepRecords {

    private StepRecords() {}

    static List<StepRecord> atFirst() {
        return of(Kind.FORWARD).toList();
    }

    static List<StepRecord> after(List<StepRecord> steps, TransferEvent event) {
        return switch (event) {
            case TransferStepSucceeded e -> done(change(steps, e.step(), _ -> StepRecord.of(e)), e);
            case TransferStepFailed e -> change(steps, e.step(), _ -> StepRecord.of(e));
            case AcceptanceAwaited e ->
                    change(steps, Step.AWAIT_ACCEPTANCE, step -> step.waitingSince(e.at()));
            case TransferAccepted e ->
                    change(steps, Step.AWAIT_ACCEPTANCE, step -> step.answered(e.at()));
            case TransferRejected e -> refused(steps, e, e.reason().value());
            case TransferLapsed e -> refused(steps, e, "");
            case TransferTurned _ -> turned(steps);
            case TransferRequested _,
                    TransferBegun _,
                    TransferCancelled _,
                    TransferCompleted _,
                    TransferCompensated _,
                    TransferFailed _,
                    TransferRetried _,
                    TransferWrittenOff _ ->
                    steps;
        };
    }

    private static List<StepRecord> done(List<StepRecord> steps, TransferStepSucceeded e) {
        return steps.stream()
                .map(step ->
                        step.status() == StepStatus.SUCCEEDED
                                        && step.name().undoneBy().stream()
                                                .anyMatch(e.step()::equals)
                                ? step.now(StepStatus.UNDONE)
                                : step)
                .toList();
    }

    private static List<StepRecord> refused(
            List<StepRecord> steps, TransferEvent answer, String cause) {
        StepError error = new StepError(answer.getClass().getSimpleName(), cause);
        return change(steps, Step.AWAIT_ACCEPTANCE, step -> step.givenUp(answer.at(), error));
    }

    private static List<StepRecord> turned(List<StepRecord> steps) {
        Stream<StepRecord> forward =
                steps.stream()
                        .map(step ->
                                step.status() == StepStatus.PENDING
                                        ? step.now(StepStatus.SKIPPED)
                                        : step);
        return Stream.concat(forward, of(Kind.UNDO)).toList();
    }

    private static List<StepRecord> change(
            List<StepRecord> steps, Step which, UnaryOperator<StepRecord> change) {
        return steps.stream()
                .map(step -> step.name() == which ? change.apply(step) : step)
                .toList();
    }

    private static Stream<StepRecord> of(Kind kind) {
        return Arrays.stream(Step.values())
                .filter(step -> step.kind() == kind)
                .map(StepRecord::pending);
    }
}
