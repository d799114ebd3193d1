package greenledger.domain.view;

import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import java.time.Instant;
import java.util.Optional;

/// A step of a transfer as a reader sees it.
///
/// @param attempts how often it was tried, as far as was told
public record StepRecord(
        Step name,
        Step.Kind kind,
        StepStatus status,
        int attempts,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<StepError> error) {

    static StepRecord pending(Step step) {
        return new StepRecord(
                step,
                step.kind(),
                StepStatus.PENDING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static StepRecord of(TransferStepSucceeded e) {
        return new StepRecord(
                e.step(),
                e.step().kind(),
                StepStatus.SUCCEEDED,
                e.attempts(),
                Optional.of(e.startedAt()),
                Optional.of(e.at()),
                Optional.empty());
    }

    static StepRecord of(TransferStepFailed e) {
        return new StepRecord(
                e.step(),
                e.step().kind(),
                StepStatus.FAILED,
                e.attempts(),
                Optional.of(e.startedAt()),
                Optional.of(e.at()),
                Optional.of(e.error()));
    }

    StepRecord waitingSince(Instant at) {
        return new StepRecord(
                name,
                kind,
                StepStatus.WAITING,
                1,
                Optional.of(at),
                Optional.empty(),
                Optional.empty());
    }

    StepRecord answered(Instant at) {
        return new StepRecord(
                name,
                kind,
                StepStatus.SUCCEEDED,
                attempts,
                startedAt,
                Optional.of(at),
                Optional.empty());
    }

    StepRecord givenUp(Instant at, StepError why) {
        return new StepRecord(
                name,
                kind,
                StepStatus.FAILED,
                attempts,
                startedAt,
                Optional.of(at),
                Optional.of(why));
    }

    StepRecord now(StepStatus next) {
        return new StepRecord(name, kind, next, attempts, startedAt, endedAt, error);
    }
}
