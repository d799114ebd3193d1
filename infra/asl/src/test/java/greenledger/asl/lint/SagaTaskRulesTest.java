package greenledger.asl.lint;

import static greenledger.asl.lint.SpoiledSaga.errors;
import static greenledger.asl.lint.SpoiledSaga.saga;
import static greenledger.asl.lint.SpoiledSaga.spoiled;
import static greenledger.asl.lint.SpoiledSaga.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Rule;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A good saga, and every way to spoil a single task of it that a rule names.
class SagaTaskRulesTest {

    @Test
    void a_task_without_timeout_is_found() throws IOException {
        spoiled(s -> state(s, "ReserveLot").remove("TimeoutSeconds"))
                .breaks(Rule.TASK_WITHOUT_TIMEOUT, "/States/ReserveLot");
    }

    @Test
    void a_task_without_catch_is_found() throws IOException {
        spoiled(s -> state(s, "ReserveLot").remove("Catch"))
                .breaks(Rule.TASK_WITHOUT_CATCH_ALL, "/States/ReserveLot");
    }

    @Test
    void a_catch_that_does_not_end_in_states_all_is_found() throws IOException {
        spoiled(s -> ((ArrayNode) state(s, "ReserveLot").get("Catch")).remove(1))
                .breaks(Rule.TASK_WITHOUT_CATCH_ALL, "/States/ReserveLot");
    }

    @Test
    void an_error_that_is_no_class_is_found() throws IOException {
        spoiled(s -> errors(s, "ReserveLot", 0).set(0, "StepRefused"))
                .breaks(Rule.ERROR_NAME_UNKNOWN, "/States/ReserveLot/Catch/0/ErrorEquals/0");
    }

    @Test
    void an_error_that_the_service_never_raises_is_found() throws IOException {
        spoiled(s -> errors(s, "ReserveLot", 0).set(0, "States.TimedOut"))
                .breaks(Rule.ERROR_NAME_UNKNOWN, "/States/ReserveLot/Catch/0/ErrorEquals/0");
    }

    @Test
    void an_error_of_an_aws_service_is_fine() throws IOException {
        spoiled(s -> errors(s, "ReserveLot", 0).set(0, "DynamoDB.ConditionalCheckFailedException"))
                .breaksNothing();
    }

    @Test
    void attempts_that_outlast_the_execution_are_found() throws IOException {
        spoiled(s -> ((ObjectNode) state(s, "ReleaseLot").at("/Retry/0")).put("MaxAttempts", 9000))
                .breaks(Rule.RETRY_EXCEEDS_TIMEOUT, "/States/ReleaseLot/Retry");
    }

    @Test
    void a_way_through_that_outlasts_the_execution_is_found() throws IOException {
        spoiled(s -> s.put("TimeoutSeconds", 260_000))
                .breaks(Rule.RETRY_EXCEEDS_TIMEOUT, "/TimeoutSeconds");
    }

    @Test
    void a_way_through_that_outlasts_the_caller_is_found() throws IOException {
        ObjectNode saga = saga();
        state(saga, "AwaitAcceptance").put("TimeoutSeconds", 20);
        assertEquals(List.of(), within(saga, Duration.ofHours(2)));
        assertEquals(
                List.of(Rule.RETRY_EXCEEDS_TIMEOUT),
                within(saga, Duration.ofMinutes(15)).stream().map(Finding::rule).toList());
    }

    @Test
    void a_function_that_is_not_called_again_is_found() throws IOException {
        spoiled(s -> state(s, "ReserveLot").remove("Retry"))
                .breaks(Rule.LAMBDA_WITHOUT_RETRY, "/States/ReserveLot");
    }

    @Test
    void callers_that_try_again_together_are_found() throws IOException {
        spoiled(s -> ((ObjectNode) state(s, "ReserveLot").at("/Retry/0")).remove("JitterStrategy"))
                .breaks(Rule.RETRY_WITHOUT_JITTER, "/States/ReserveLot/Retry/0");
    }

    @Test
    void what_the_service_refuses_is_said_first_and_alone() throws IOException {
        spoiled(
                        s -> {
                            state(s, "ReserveLot").remove("TimeoutSeconds");
                            state(s, "ReserveLot").put("Next", "Nowhere");
                        })
                .finds(Rule.TARGET_UNKNOWN, "/States/ReserveLot/Next")
                .lacks(Rule.TASK_WITHOUT_TIMEOUT);
    }

    private static List<Finding> within(ObjectNode saga, Duration limit) {
        LintSettings settings =
                new LintSettings(
                        SpoiledSaga.SETTINGS.type(), true, Optional.empty(), Optional.of(limit));
        return new Linter(settings).lint(saga);
    }
}
