package greenledger.asl.draw.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.draw.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    private static final Optional<String> NOTHING = Optional.empty();

    @Test
    void a_state_that_was_passed_at_the_first_attempt_succeeded() {
        Execution run = Samples.execution("parked");
        assertEquals(Outcome.SUCCEEDED, run.outcome("ValidateOwnership", NOTHING));
        assertEquals(Outcome.SUCCEEDED, run.outcome("IsEverythingUndone", NOTHING));
    }

    @Test
    void a_state_that_needed_more_attempts_was_retried() {
        Execution run = Samples.execution("parked");
        assertEquals(Outcome.RETRIED, run.outcome("ReleaseLot", NOTHING));
        List<Attempt> attempts = run.visits("ReleaseLot").getFirst().attempts();
        assertEquals(2, attempts.size());
        assertEquals(Optional.of("Lambda.ServiceException"), attempts.get(0).error());
        assertEquals(NOTHING, attempts.get(1).error());
    }

    @Test
    void a_failure_is_one_though_it_was_caught() {
        Execution run = Samples.execution("parked");
        Visit payment = run.visits("VoidPayment").getFirst();
        assertTrue(payment.left().isPresent());
        assertEquals(7, payment.attempts().size());
        assertEquals(Optional.of("greenledger.payments.GatewayDown"), payment.error());
        assertEquals(Outcome.FAILED, run.outcome("VoidPayment", NOTHING));
    }

    @Test
    void a_step_whose_undo_worked_is_compensated_whether_it_had_failed_or_not() {
        Execution run = Samples.execution("parked");
        assertEquals(Outcome.COMPENSATED, run.outcome("ReserveLot", Optional.of("ReleaseLot")));
        assertEquals(
                Outcome.COMPENSATED, run.outcome("RecordInLedger", Optional.of("RecordReversal")));
        assertEquals(Outcome.FAILED, run.outcome("RecordInLedger", NOTHING));
    }

    @Test
    void a_step_whose_undo_failed_is_not_compensated() {
        Execution run = Samples.execution("parked");
        assertEquals(
                Outcome.SUCCEEDED, run.outcome("AuthorizePayment", Optional.of("VoidPayment")));
    }

    @Test
    void what_was_never_entered_is_not_reached() {
        assertEquals(
                Outcome.NOT_REACHED,
                Samples.execution("parked").outcome("TransferOwnership", NOTHING));
    }

    @Test
    void a_callback_runs_until_it_is_answered() {
        Execution run = Samples.execution("running");
        assertEquals(NOTHING, run.status());
        assertEquals(Outcome.RUNNING, run.outcome("AwaitAcceptance", NOTHING));
        Attempt open = run.visits("AwaitAcceptance").getFirst().attempts().getFirst();
        assertTrue(open.answerable().isPresent());
        assertTrue(open.to().isEmpty());
    }

    @Test
    void the_wait_of_a_callback_is_told_from_its_call() {
        Attempt answered =
                Samples.execution("completed")
                        .visits("AwaitAcceptance")
                        .getFirst()
                        .attempts()
                        .getFirst();
        Duration waited =
                Duration.between(answered.answerable().orElseThrow(), answered.to().orElseThrow());
        assertEquals(Duration.ofMillis(7_985_200), waited);
    }

    @Test
    void the_transitions_taken_are_known() {
        Execution run = Samples.execution("parked");
        assertTrue(run.steps().contains(new Step("RecordInLedger", "RecordReversal")));
        assertTrue(run.steps().contains(new Step("VoidPayment", "RevertSearchIndex")));
        assertFalse(run.steps().contains(new Step("RecordInLedger", "TransferOwnership")));
    }

    @Test
    void an_error_of_the_execution_falls_on_the_state_it_was_in() {
        Execution run =
                Samples.history(
                        """
                        [{"timestamp": "2026-03-14T10:00:00+01:00", "type": "ExecutionStarted", "id": 1, "previousEventId": 0},
                         {"timestamp": "2026-03-14T10:00:01+01:00", "type": "PassStateEntered", "id": 2, "previousEventId": 0,
                          "stateEnteredEventDetails": {"name": "Pick"}},
                         {"timestamp": "2026-03-14T10:00:02+01:00", "type": "ExecutionFailed", "id": 3, "previousEventId": 2,
                          "executionFailedEventDetails": {"error": "States.QueryEvaluationError"}}]
                        """);
        assertEquals(Outcome.FAILED, run.outcome("Pick", NOTHING));
        assertEquals(
                Optional.of("States.QueryEvaluationError"), run.visits("Pick").getFirst().error());
        assertEquals(Instant.parse("2026-03-14T09:00:00Z"), run.started());
    }

    @Test
    void branches_that_overlap_are_kept_apart() {
        Execution run =
                Samples.history(
                        """
                        [{"timestamp": 1, "type": "ExecutionStarted", "id": 1, "previousEventId": 0},
                         {"timestamp": 1, "type": "ParallelStateEntered", "id": 2, "previousEventId": 0,
                          "stateEnteredEventDetails": {"name": "Both"}},
                         {"timestamp": 1, "type": "ParallelStateStarted", "id": 3, "previousEventId": 2},
                         {"timestamp": 2, "type": "TaskStateEntered", "id": 4, "previousEventId": 3,
                          "stateEnteredEventDetails": {"name": "Left"}},
                         {"timestamp": 2, "type": "TaskStateEntered", "id": 5, "previousEventId": 3,
                          "stateEnteredEventDetails": {"name": "Right"}},
                         {"timestamp": 3, "type": "LambdaFunctionScheduled", "id": 6, "previousEventId": 5},
                         {"timestamp": 3, "type": "LambdaFunctionScheduled", "id": 7, "previousEventId": 4},
                         {"timestamp": 4, "type": "LambdaFunctionFailed", "id": 8, "previousEventId": 6,
                          "lambdaFunctionFailedEventDetails": {"error": "a.Refused"}},
                         {"timestamp": 5, "type": "ParallelStateFailed", "id": 9, "previousEventId": 8},
                         {"timestamp": 5, "type": "ExecutionFailed", "id": 10, "previousEventId": 9,
                          "executionFailedEventDetails": {"error": "a.Refused"}}]
                        """);
        assertEquals(
                Optional.of("a.Refused"),
                run.visits("Right").getFirst().attempts().getFirst().error());
        assertEquals(NOTHING, run.visits("Left").getFirst().attempts().getFirst().error());
        assertEquals(Outcome.FAILED, run.outcome("Both", NOTHING));
    }

    @Test
    void what_is_no_history_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Samples.history("{\"events\": 3}"));
    }
}
