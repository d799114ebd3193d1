package greenledger.domain.view;

import static greenledger.domain.transfer.Deliveries.ACCEPTED;
import static greenledger.domain.transfer.Deliveries.AWAITED;
import static greenledger.domain.transfer.Deliveries.NOON;
import static greenledger.domain.transfer.Deliveries.ONE;
import static greenledger.domain.transfer.Deliveries.OPERATOR;
import static greenledger.domain.transfer.Deliveries.PARKED;
import static greenledger.domain.transfer.Deliveries.REQUESTED;
import static greenledger.domain.transfer.Deliveries.RETAILER;
import static greenledger.domain.transfer.Deliveries.T;
import static greenledger.domain.transfer.Deliveries.TERMS;
import static greenledger.domain.transfer.Deliveries.TIMEOUT;
import static greenledger.domain.transfer.Deliveries.TURNED;
import static greenledger.domain.transfer.Deliveries.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Reason;
import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.TransferBegun;
import greenledger.domain.transfer.TransferEvent.TransferCompensated;
import greenledger.domain.transfer.TransferEvent.TransferCompleted;
import greenledger.domain.transfer.TransferEvent.TransferLapsed;
import greenledger.domain.transfer.TransferEvent.TransferRejected;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;
import greenledger.domain.transfer.TransferState;
import greenledger.domain.view.InterventionRecord.Decided;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferViewsTest {

    private static final TransferStepFailed FAILED =
            new TransferStepFailed(T, Step.RESERVE_LOT, 3, NOON, TIMEOUT, ONE);
    private static final Reason WHY = new Reason("Settled by hand.");
    private static final TransferWrittenOff WRITTEN_OFF =
            new TransferWrittenOff(T, WHY, OPERATOR, ONE);

    @Test
    void a_transfer_begins_with_all_its_forward_steps_before_it() {
        TransferView row = folded(REQUESTED);
        assertEquals(TERMS, row.terms());
        assertEquals(TransferState.NOT_STARTED, row.state());
        assertEquals(
                List.of(
                        "ValidateOwnership",
                        "CreateTransferRecord",
                        "ReserveLot",
                        "UpdateSearchIndex",
                        "AwaitAcceptance",
                        "AuthorizePayment",
                        "RecordInLedger",
                        "TransferOwnership",
                        "CapturePayment",
                        "SendNotifications",
                        "CompleteTransfer"),
                row.steps().stream().map(step -> step.name().toString()).toList());
        assertTrue(row.steps().stream().allMatch(step -> step.status() == StepStatus.PENDING));
    }

    @Test
    void a_step_shows_its_tries_its_time_and_its_error() {
        assertEquals(
                new StepRecord(
                        Step.RESERVE_LOT,
                        Step.Kind.FORWARD,
                        StepStatus.SUCCEEDED,
                        1,
                        Optional.of(NOON),
                        Optional.of(ONE),
                        Optional.empty()),
                step(Step.RESERVE_LOT, REQUESTED, done(Step.RESERVE_LOT)));
        assertEquals(
                new StepRecord(
                        Step.RESERVE_LOT,
                        Step.Kind.FORWARD,
                        StepStatus.FAILED,
                        3,
                        Optional.of(NOON),
                        Optional.of(ONE),
                        Optional.of(TIMEOUT)),
                step(Step.RESERVE_LOT, REQUESTED, FAILED));
    }

    @Test
    void the_recipient_is_waited_for_from_the_question_to_the_answer() {
        assertEquals(StepStatus.WAITING, step(Step.AWAIT_ACCEPTANCE, REQUESTED, AWAITED).status());
        StepRecord accepted = step(Step.AWAIT_ACCEPTANCE, REQUESTED, AWAITED, ACCEPTED);
        assertEquals(StepStatus.SUCCEEDED, accepted.status());
        assertEquals(Optional.of(NOON), accepted.startedAt());
        assertEquals(Optional.of(ONE), accepted.endedAt());
        assertEquals(
                Optional.of(new StepError("TransferRejected", "Too dear.")),
                step(
                                Step.AWAIT_ACCEPTANCE,
                                REQUESTED,
                                AWAITED,
                                new TransferRejected(T, new Reason("Too dear."), RETAILER, ONE))
                        .error());
        assertEquals(
                Acceptance.LAPSED,
                folded(REQUESTED, AWAITED, new TransferLapsed(T, ONE)).acceptance());
    }

    @Test
    void a_transfer_that_turns_shows_what_is_undone_and_what_was_never_reached() {
        TransferView row =
                folded(
                        REQUESTED,
                        done(Step.CREATE_TRANSFER_RECORD),
                        FAILED,
                        TURNED,
                        done(Step.CANCEL_TRANSFER_RECORD));
        assertEquals(StepStatus.UNDONE, status(row, Step.CREATE_TRANSFER_RECORD));
        assertEquals(StepStatus.FAILED, status(row, Step.RESERVE_LOT));
        assertEquals(StepStatus.SKIPPED, status(row, Step.AUTHORIZE_PAYMENT));
        assertEquals(StepStatus.PENDING, status(row, Step.RELEASE_LOT));
        assertEquals(StepStatus.SUCCEEDED, status(row, Step.CANCEL_TRANSFER_RECORD));
        assertEquals(Optional.of(new TurnRecord(Step.RESERVE_LOT, TIMEOUT, ONE)), row.turned());
    }

    @Test
    void each_transfer_ends_in_its_state_and_then() {
        assertEnded(TransferState.COMPLETED, REQUESTED, new TransferCompleted(T, ONE));
        assertEnded(TransferState.COMPENSATED, REQUESTED, new TransferCompensated(T, ONE));
        assertEnded(TransferState.FAILED, REQUESTED, PARKED, WRITTEN_OFF);
        assertEquals(Optional.empty(), folded(REQUESTED, PARKED).endedAt());
        TransferView under = folded(REQUESTED, new TransferBegun(T, ONE));
        assertEquals(TransferState.IN_PROGRESS, under.state());
        assertEquals(Optional.empty(), under.endedAt());
    }

    @Test
    void a_parked_transfer_says_where_it_stopped_until_an_operator_decides() {
        TransferRetried retried = new TransferRetried(T, WHY, OPERATOR, ONE);
        TransferView parked = folded(REQUESTED, TURNED, PARKED);
        assertEquals(
                Optional.of(
                        new ParkingRecord(
                                PARKED.direction(), PARKED.pending(), PARKED.error(), ONE)),
                parked.parked());
        assertEquals(TransferState.FAILED, parked.state());
        TransferView again = folded(REQUESTED, TURNED, PARKED, retried);
        assertEquals(Optional.empty(), again.parked());
        assertEquals(TransferState.IN_PROGRESS, again.state());
        assertEquals(
                List.of(
                        new InterventionRecord(Decided.RETRY, WHY, OPERATOR, ONE),
                        new InterventionRecord(Decided.WRITE_OFF, WHY, OPERATOR, ONE)),
                folded(REQUESTED, TURNED, PARKED, retried, PARKED, WRITTEN_OFF).interventions());
    }

    @Test
    void a_card_says_nothing_else_than_the_whole() {
        List<TransferEvent> facts =
                List.of(
                        REQUESTED,
                        new TransferBegun(T, ONE),
                        AWAITED,
                        ACCEPTED,
                        TURNED,
                        PARKED,
                        WRITTEN_OFF);
        for (int length = 1; length <= facts.size(); length++) {
            TransferView row = Folded.by(new TransferViews(), facts.subList(0, length));
            assertEquals(
                    new TransferCard(
                            row.transferId(),
                            row.terms(),
                            row.state(),
                            row.acceptance(),
                            row.parked().isPresent(),
                            row.requestedAt(),
                            row.updatedAt()),
                    Folded.by(new TransferCards(), facts.subList(0, length)));
        }
    }

    @Test
    void no_row_begins_with_another_fact_than_the_request_or_with_two() {
        List<TransferEvent> twice = new ArrayList<>(List.of(REQUESTED, REQUESTED));
        assertThrows(IllegalStateException.class, () -> Folded.by(new TransferViews(), twice));
        assertThrows(
                IllegalStateException.class,
                () -> new TransferCards().evolve(Optional.empty(), AWAITED));
    }

    private static void assertEnded(TransferState state, TransferEvent... facts) {
        TransferView row = folded(facts);
        assertEquals(state, row.state());
        assertEquals(Optional.of(ONE), row.endedAt());
    }

    private static StepRecord step(Step step, TransferEvent... facts) {
        return folded(facts).steps().stream()
                .filter(record -> record.name() == step)
                .findFirst()
                .orElseThrow();
    }

    private static StepStatus status(TransferView row, Step step) {
        return row.steps().stream()
                .filter(record -> record.name() == step)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static TransferView folded(TransferEvent... facts) {
        return Folded.by(new TransferViews(), Arrays.asList(facts));
    }
}
