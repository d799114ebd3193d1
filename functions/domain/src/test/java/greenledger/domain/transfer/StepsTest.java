package greenledger.domain.transfer;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.transfer.Deliveries.ACCEPTED;
import static greenledger.domain.transfer.Deliveries.AWAITED;
import static greenledger.domain.transfer.Deliveries.NOON;
import static greenledger.domain.transfer.Deliveries.ONE;
import static greenledger.domain.transfer.Deliveries.OPERATOR;
import static greenledger.domain.transfer.Deliveries.PARKED;
import static greenledger.domain.transfer.Deliveries.REQUESTED;
import static greenledger.domain.transfer.Deliveries.T;
import static greenledger.domain.transfer.Deliveries.TIMEOUT;
import static greenledger.domain.transfer.Deliveries.TURNED;
import static greenledger.domain.transfer.Deliveries.done;
import static greenledger.domain.transfer.Deliveries.transfers;

import greenledger.domain.Reason;
import greenledger.domain.transfer.OfferRefusal.NotAwaited;
import greenledger.domain.transfer.TransferCommand.BeginTransfer;
import greenledger.domain.transfer.TransferCommand.CancelTransfer;
import greenledger.domain.transfer.TransferCommand.CompensateTransfer;
import greenledger.domain.transfer.TransferCommand.CompleteTransfer;
import greenledger.domain.transfer.TransferCommand.FailStep;
import greenledger.domain.transfer.TransferCommand.ParkTransfer;
import greenledger.domain.transfer.TransferCommand.RetryTransfer;
import greenledger.domain.transfer.TransferCommand.SucceedStep;
import greenledger.domain.transfer.TransferCommand.TurnTransfer;
import greenledger.domain.transfer.TransferCommand.WriteOffTransfer;
import greenledger.domain.transfer.TransferEvent.TransferBegun;
import greenledger.domain.transfer.TransferEvent.TransferCancelled;
import greenledger.domain.transfer.TransferEvent.TransferCompensated;
import greenledger.domain.transfer.TransferEvent.TransferCompleted;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;
import greenledger.domain.transfer.TransferRefusal.NotParked;
import greenledger.domain.transfer.TransferRefusal.NotTurned;
import greenledger.domain.transfer.TransferRefusal.PastPivot;
import greenledger.domain.transfer.TransferRefusal.StepsPending;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.transfer.TransferRefusal.TransferSettled;
import greenledger.domain.transfer.TransferRefusal.TurnedBack;
import greenledger.domain.transfer.TransferRefusal.WrittenOff;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the machine reports, and what operators decide.
class StepsTest {

    private static final Reason WHY = new Reason("The provider is up again.");
    private static final SucceedStep RESERVE = succeed(Step.RESERVE_LOT);
    private static final SucceedStep RELEASE = succeed(Step.RELEASE_LOT);
    private static final TurnTransfer TURN =
            new TurnTransfer(T, Step.RESERVE_LOT, 3, NOON, TIMEOUT, ONE);
    private static final TransferStepFailed FAILED =
            new TransferStepFailed(T, Step.RESERVE_LOT, 3, NOON, TIMEOUT, ONE);
    private static final CancelTransfer CANCEL = new CancelTransfer(T, 1, NOON, ONE);
    private static final CompensateTransfer COMPENSATE = new CompensateTransfer(T, ONE);
    private static final CompleteTransfer COMPLETE = new CompleteTransfer(T, 1, NOON, ONE);
    private static final TransferStepSucceeded PIVOT = done(Step.TRANSFER_OWNERSHIP);
    private static final TransferCompleted COMPLETED = new TransferCompleted(T, ONE);
    private static final RetryTransfer RETRY = new RetryTransfer(T, WHY, OPERATOR, ONE);
    private static final WriteOffTransfer WRITE_OFF = new WriteOffTransfer(T, WHY, OPERATOR, ONE);
    private static final ParkTransfer PARK =
            new ParkTransfer(T, Direction.BACKWARD, List.of(Step.RELEASE_LOT), TIMEOUT, ONE);

    @Test
    void a_record_is_opened_once() {
        BeginTransfer begin = new BeginTransfer(T, 2, NOON, ONE);
        given(transfers(), REQUESTED)
                .when(begin)
                .then(
                        new TransferBegun(T, ONE),
                        new TransferStepSucceeded(T, Step.CREATE_TRANSFER_RECORD, 2, NOON, ONE));
        given(transfers(), REQUESTED, TURNED).when(begin).thenRefused(new TurnedBack(T));
        given(transfers(), REQUESTED, new TransferCancelled(T, ONE))
                .when(begin)
                .thenRefused(new TurnedBack(T));
    }

    @Test
    void a_step_is_reported_once_however_often_it_ran() {
        given(transfers(), REQUESTED).when(RESERVE).then(done(Step.RESERVE_LOT));
        given(transfers(), REQUESTED, done(Step.RESERVE_LOT))
                .when(new SucceedStep(T, Step.RESERVE_LOT, 2, ONE, ONE))
                .thenNothing();
    }

    @Test
    void a_late_forward_step_finds_the_door_shut_and_an_undo_step_only_then_opens() {
        given(transfers(), REQUESTED, TURNED).when(RESERVE).thenRefused(new TurnedBack(T));
        given(transfers(), REQUESTED, TURNED).when(RELEASE).then(done(Step.RELEASE_LOT));
        given(transfers(), REQUESTED).when(RELEASE).thenRefused(new NotTurned(T));
    }

    @Test
    void acceptance_is_reported_by_the_recipient_alone() {
        given(transfers(), REQUESTED, AWAITED)
                .when(succeed(Step.AWAIT_ACCEPTANCE))
                .thenRefused(new NotAwaited(T));
        given(transfers(), REQUESTED, AWAITED, ACCEPTED)
                .when(succeed(Step.AWAIT_ACCEPTANCE))
                .thenNothing();
    }

    @Test
    void a_failure_is_news_until_the_step_is_done() {
        FailStep fail = new FailStep(T, Step.RESERVE_LOT, 3, NOON, TIMEOUT, ONE);
        given(transfers(), REQUESTED).when(fail).then(FAILED);
        given(transfers(), REQUESTED, FAILED)
                .when(new FailStep(T, Step.RESERVE_LOT, 1, ONE, TIMEOUT, ONE))
                .then(new TransferStepFailed(T, Step.RESERVE_LOT, 1, ONE, TIMEOUT, ONE));
        given(transfers(), REQUESTED, done(Step.RESERVE_LOT)).when(fail).thenNothing();
    }

    @Test
    void turning_back_says_which_step_failed() {
        given(transfers(), REQUESTED).when(TURN).then(FAILED, TURNED);
        given(transfers(), REQUESTED, FAILED).when(TURN).then(TURNED);
        given(transfers(), REQUESTED, done(Step.RESERVE_LOT)).when(TURN).then(TURNED);
    }

    @Test
    void after_the_pivot_there_is_no_way_back() {
        given(transfers(), REQUESTED, PIVOT).when(TURN).thenRefused(new PastPivot(T));
        given(transfers(), REQUESTED, PIVOT).when(CANCEL).thenRefused(new PastPivot(T));
    }

    @Test
    void a_record_is_cancelled_even_if_it_was_never_opened() {
        given(transfers(), REQUESTED, TURNED)
                .when(CANCEL)
                .then(new TransferCancelled(T, ONE), done(Step.CANCEL_TRANSFER_RECORD));
    }

    @Test
    void a_transfer_is_compensated_when_all_is_undone_and_not_before() {
        List<TransferEvent> way = new ArrayList<>(List.of(REQUESTED, TURNED));
        Step.undoing().forEach(step -> way.add(done(step)));
        given(transfers(), way.toArray(TransferEvent[]::new))
                .when(COMPENSATE)
                .then(new TransferCompensated(T, ONE));
        way.remove(done(Step.VOID_PAYMENT));
        given(transfers(), way.toArray(TransferEvent[]::new))
                .when(COMPENSATE)
                .thenRefused(new StepsPending(T, List.of(Step.VOID_PAYMENT)));
        given(transfers(), REQUESTED).when(COMPENSATE).thenRefused(new NotTurned(T));
    }

    @Test
    void a_transfer_is_complete_when_all_that_follows_the_pivot_is_done_and_not_before() {
        given(
                        transfers(),
                        REQUESTED,
                        PIVOT,
                        done(Step.CAPTURE_PAYMENT),
                        done(Step.SEND_NOTIFICATIONS))
                .when(COMPLETE)
                .then(done(Step.COMPLETE_TRANSFER), COMPLETED);
        given(transfers(), REQUESTED, PIVOT, done(Step.SEND_NOTIFICATIONS))
                .when(COMPLETE)
                .thenRefused(new StepsPending(T, List.of(Step.CAPTURE_PAYMENT)));
        given(transfers(), REQUESTED, TURNED).when(COMPLETE).thenRefused(new TurnedBack(T));
    }

    @Test
    void what_cannot_go_on_is_parked_and_what_is_at_its_end_is_not() {
        given(transfers(), REQUESTED, TURNED).when(PARK).then(PARKED);
        given(transfers(), REQUESTED, PIVOT, COMPLETED)
                .when(PARK)
                .thenRefused(new TransferSettled(T));
        given(transfers(), REQUESTED, TURNED, new TransferCompensated(T, ONE))
                .when(PARK)
                .thenRefused(new TransferSettled(T));
    }

    @Test
    void an_operator_lets_a_parked_one_go_on_as_often_as_it_is_parked() {
        TransferRetried retried = new TransferRetried(T, WHY, OPERATOR, ONE);
        given(transfers(), REQUESTED, TURNED, PARKED).when(RETRY).then(retried);
        given(transfers(), REQUESTED, TURNED, PARKED, retried).when(PARK).then(PARKED);
        given(transfers(), REQUESTED, TURNED, PARKED, retried, PARKED).when(RETRY).then(retried);
        given(transfers(), REQUESTED, TURNED).when(RETRY).thenRefused(new NotParked(T));
    }

    @Test
    void an_operator_writes_a_parked_one_off_for_good() {
        TransferWrittenOff writtenOff = new TransferWrittenOff(T, WHY, OPERATOR, ONE);
        given(transfers(), REQUESTED, TURNED, PARKED).when(WRITE_OFF).then(writtenOff);
        given(transfers(), REQUESTED, TURNED).when(WRITE_OFF).thenRefused(new NotParked(T));
        given(transfers(), REQUESTED, TURNED, PARKED, writtenOff)
                .when(RETRY)
                .thenRefused(new WrittenOff(T));
        given(transfers(), REQUESTED, TURNED, PARKED, writtenOff).when(PARK).thenNothing();
    }

    @Test
    void nothing_is_reported_of_what_nobody_asked_for() {
        for (TransferCommand command :
                List.of(
                        new BeginTransfer(T, 1, NOON, ONE),
                        RESERVE,
                        new FailStep(T, Step.RESERVE_LOT, 1, NOON, TIMEOUT, ONE),
                        TURN,
                        CANCEL,
                        COMPENSATE,
                        COMPLETE,
                        PARK,
                        RETRY,
                        WRITE_OFF)) {
            given(transfers()).when(command).thenRefused(new TransferNotFound(T));
        }
    }

    private static SucceedStep succeed(Step step) {
        return new SucceedStep(T, step, 1, NOON, ONE);
    }
}
