package greenledger.domain.transfer;

import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import java.util.List;
import java.util.Optional;

/// What has become of a transfer so far. Unlike that of other streams it may be seen: each step of
/// the machine looks at it before it acts.
public sealed interface Transfer {

    record Unknown() implements Transfer {}

    /// A transfer that was asked for.
    ///
    /// @param by who asked for it
    record Requested(
            Terms terms,
            PartyId by,
            TransferState state,
            Acceptance acceptance,
            Progress progress,
            Intervention intervention)
            implements Transfer {

        static Requested of(TransferRequested event) {
            return new Requested(
                    event.terms(),
                    event.by(),
                    TransferState.NOT_STARTED,
                    Acceptance.NOT_ASKED,
                    Progress.NONE,
                    Intervention.NONE);
        }

        public boolean hasDone(Step step) {
            return progress.succeeded().contains(step);
        }

        public boolean isBegun() {
            return hasDone(Step.CREATE_TRANSFER_RECORD);
        }

        /// Whether the lot has changed hands, so that there is no way back.
        public boolean isPastPivot() {
            return hasDone(Step.TRANSFER_OWNERSHIP);
        }

        /// Whether every forward step is refused.
        public boolean isGoingBack() {
            return progress.turned() || progress.cancelled();
        }

        /// Which way it goes on after an interruption, as far as this record tells.
        public Direction direction() {
            if (isPastPivot()) {
                return Direction.FORWARD;
            }
            return isGoingBack() ? Direction.BACKWARD : Direction.UNKNOWN;
        }

        /// Which of the steps are not done.
        public List<Step> pending(List<Step> steps) {
            return steps.stream().filter(step -> !hasDone(step)).toList();
        }

        /// Where it stopped, while an operator has to see to it.
        public Optional<Parking> parked() {
            return intervention.parked();
        }

        Requested in(TransferState next) {
            return new Requested(terms, by, next, acceptance, progress, intervention);
        }

        Requested with(Acceptance next) {
            return new Requested(terms, by, state, next, progress, intervention);
        }

        Requested with(Progress next) {
            return new Requested(terms, by, state, acceptance, next, intervention);
        }

        Requested with(Intervention next) {
            return new Requested(terms, by, state, acceptance, progress, next);
        }
    }
}
