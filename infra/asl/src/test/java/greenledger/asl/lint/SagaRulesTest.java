package greenledger.asl.lint;

import static greenledger.asl.lint.SpoiledSaga.catcher;
import static greenledger.asl.lint.SpoiledSaga.saga;
import static greenledger.asl.lint.SpoiledSaga.spoiled;
import static greenledger.asl.lint.SpoiledSaga.state;
import static greenledger.asl.lint.SpoiledSaga.states;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.lint.report.Rule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A good saga, and every way to spoil its undoing that a rule names.
class SagaRulesTest {

    @Test
    void the_good_saga_breaks_no_rule() throws IOException {
        assertEquals(List.of(), new Linter(SpoiledSaga.SETTINGS).lint(saga()));
    }

    @Test
    void a_catch_that_skips_the_steps_own_undo_is_found() throws IOException {
        spoiled(s -> catcher(s, "ReserveLot", 1).put("Next", "CancelTransferRecord"))
                .breaks(Rule.CATCH_NOT_TO_UNDO, "/States/ReserveLot/Catch/1/Next");
    }

    @Test
    void a_refusal_that_skips_the_steps_own_undo_is_found() throws IOException {
        spoiled(s -> catcher(s, "ReserveLot", 0).put("Next", "TransferRefused"))
                .breaks(Rule.CATCH_NOT_TO_UNDO, "/States/ReserveLot/Catch/0/Next");
    }

    @Test
    void a_catch_that_goes_on_as_if_nothing_had_happened_is_found() throws IOException {
        spoiled(s -> catcher(s, "UpdateSearchIndex", 0).put("Next", "AwaitAcceptance"))
                .breaks(Rule.CATCH_NOT_TO_UNDO, "/States/UpdateSearchIndex/Catch/0/Next");
    }

    @Test
    void a_step_without_undo_that_fails_into_the_wrong_undo_is_found() throws IOException {
        spoiled(s -> catcher(s, "AwaitAcceptance", 0).put("Next", "ReleaseLot"))
                .breaks(Rule.UNDO_ORDER_WRONG, "/States/AwaitAcceptance/Catch/0/Next");
    }

    @Test
    void a_first_step_that_fails_into_an_undo_is_found() throws IOException {
        spoiled(s -> catcher(s, "ValidateOwnership", 1).put("Next", "CancelTransferRecord"))
                .breaks(Rule.UNDO_ORDER_WRONG, "/States/ValidateOwnership/Catch/1/Next");
    }

    @Test
    void an_undo_chain_that_leaves_one_out_is_found() throws IOException {
        spoiled(s -> undoNext(s, "VoidPayment", "ReleaseLot"))
                .breaks(Rule.UNDO_ORDER_WRONG, "/States/VoidPayment/Next");
    }

    @Test
    void an_undo_chain_that_swaps_two_is_found() throws IOException {
        spoiled(
                        s -> {
                            undoNext(s, "VoidPayment", "ReleaseLot");
                            undoNext(s, "ReleaseLot", "RevertSearchIndex");
                            undoNext(s, "RevertSearchIndex", "CancelTransferRecord");
                        })
                .finds(Rule.UNDO_ORDER_WRONG, "/States/VoidPayment/Next")
                .finds(Rule.UNDO_ORDER_WRONG, "/States/ReleaseLot/Next")
                .finds(Rule.UNDO_ORDER_WRONG, "/States/RevertSearchIndex/Next");
    }

    @Test
    void an_undo_chain_that_stops_early_is_found() throws IOException {
        spoiled(s -> undoNext(s, "ReleaseLot", "IsEverythingUndone"))
                .breaks(Rule.UNDO_ORDER_WRONG, "/States/ReleaseLot/Next");
    }

    @Test
    void a_forward_order_that_the_undos_do_not_mirror_is_found() throws IOException {
        spoiled(
                        s -> {
                            state(s, "CreateTransferRecord").put("Next", "UpdateSearchIndex");
                            state(s, "UpdateSearchIndex").put("Next", "ReserveLot");
                            state(s, "ReserveLot").put("Next", "AwaitAcceptance");
                        })
                .finds(Rule.UNDO_ORDER_WRONG, "/States/RevertSearchIndex/Next")
                .finds(Rule.UNDO_ORDER_WRONG, "/States/ReleaseLot/Next");
    }

    @Test
    void an_undo_that_does_not_catch_its_failure_is_found() throws IOException {
        spoiled(s -> state(s, "ReleaseLot").remove("Catch"))
                .breaks(Rule.UNDO_ENDS_CHAIN, "/States/ReleaseLot/Catch");
    }

    @Test
    void an_undo_whose_failure_ends_the_chain_is_found() throws IOException {
        spoiled(s -> catcher(s, "ReleaseLot", 0).put("Next", "TransferParked"))
                .breaks(Rule.UNDO_ENDS_CHAIN, "/States/ReleaseLot/Catch");
    }

    @Test
    void an_undo_whose_failure_is_forgotten_is_found() throws IOException {
        spoiled(s -> catcher(s, "ReleaseLot", 0).remove("Assign"))
                .breaks(Rule.UNDO_FAILURE_LOST, "/States/ReleaseLot/Catch/0/Next");
    }

    @Test
    void an_undo_whose_failure_is_noted_by_a_state_on_the_way_is_fine() throws IOException {
        spoiled(
                        s -> {
                            catcher(s, "ReleaseLot", 0)
                                    .put("Next", "NoteReleaseLot")
                                    .remove("Assign");
                            states(s)
                                    .putObject("NoteReleaseLot")
                                    .put("Type", "Pass")
                                    .put("Next", "CancelTransferRecord")
                                    .putObject("Assign")
                                    .put("parked", "{% $append($parked, ['ReleaseLot']) %}");
                        })
                .breaksNothing();
    }

    @Test
    void a_compensatable_step_after_the_pivot_is_found() throws IOException {
        spoiled(
                        s -> {
                            state(s, "AuthorizePayment")
                                    .put("Comment", "Pivot. Undone by VoidPayment.");
                            state(s, "TransferOwnership").remove("Comment");
                        })
                .finds(Rule.COMPENSATABLE_AFTER_PIVOT, "/States/RecordInLedger/Comment")
                .finds(Rule.COMPENSATABLE_AFTER_PIVOT, "/States/AuthorizePayment/Comment");
    }

    @Test
    void a_failure_after_the_pivot_that_is_undone_is_found() throws IOException {
        spoiled(s -> catcher(s, "SendNotifications", 0).put("Next", "RecordReversal"))
                .breaks(Rule.UNDO_AFTER_PIVOT, "/States/SendNotifications/Catch/0/Next");
    }

    @Test
    void a_saga_without_pivot_is_found() throws IOException {
        spoiled(s -> state(s, "TransferOwnership").put("Comment", "There is only forward."))
                .finds(Rule.PIVOT_AMBIGUOUS, "/");
    }

    @Test
    void a_second_pivot_is_found() throws IOException {
        spoiled(s -> state(s, "CompleteTransfer").put("Comment", "Pivot."))
                .breaks(Rule.PIVOT_AMBIGUOUS, "/");
    }

    @Test
    void an_undo_that_does_not_say_what_it_undoes_is_found() throws IOException {
        spoiled(s -> state(s, "ReleaseLot").put("Comment", "Releases the weight."))
                .breaks(Rule.UNDO_PAIR_BROKEN, "/States/ReserveLot/Comment");
    }

    @Test
    void a_step_that_names_an_undo_which_is_not_there_is_found() throws IOException {
        spoiled(s -> state(s, "ValidateOwnership").put("Comment", "Undone by ForgetOwnership."))
                .finds(Rule.UNDO_PAIR_BROKEN, "/States/ValidateOwnership/Comment");
    }

    @Test
    void a_compensated_end_in_green_is_found() throws IOException {
        spoiled(s -> states(s).putObject("TransferCompensated").put("Type", "Succeed"))
                .breaks(Rule.COMPENSATED_END_GREEN, "/States/TransferCompensated");
    }

    @Test
    void a_refused_end_in_green_is_found() throws IOException {
        spoiled(s -> states(s).putObject("TransferRefused").put("Type", "Succeed"))
                .breaks(Rule.COMPENSATED_END_GREEN, "/States/TransferRefused");
    }

    @Test
    void a_choice_that_sorts_failures_by_step_is_followed() throws IOException {
        spoiled(SagaRulesTest::sortFailures).breaksNothing();
    }

    @Test
    void a_choice_that_sorts_a_failure_into_the_wrong_undo_is_found() throws IOException {
        spoiled(
                        s -> {
                            sortFailures(s);
                            ((ObjectNode) state(s, "WhichStepFailed").at("/Choices/0"))
                                    .put("Next", "CancelTransferRecord");
                        })
                .breaks(Rule.CATCH_NOT_TO_UNDO, "/States/ReserveLot/Catch/0/Next");
    }

    @Test
    void a_failure_that_runs_all_undos_is_fine() throws IOException {
        spoiled(s -> catcher(s, "ReserveLot", 0).put("Next", "RecordReversal")).breaksNothing();
    }

    @Test
    void a_pivot_whose_outcome_is_looked_up_may_go_on_or_be_undone() throws IOException {
        spoiled(s -> lookUpPivot(s, "CapturePayment")).breaksNothing();
    }

    @Test
    void a_pivot_whose_outcome_is_looked_up_and_then_dropped_is_found() throws IOException {
        spoiled(s -> lookUpPivot(s, "TransferRefused"))
                .breaks(Rule.UNDO_ORDER_WRONG, "/States/TransferOwnership/Catch/1/Next");
    }

    private static void lookUpPivot(ObjectNode saga, String transferred) {
        catcher(saga, "TransferOwnership", 1).put("Next", "IsOwnershipTransferred");
        states(saga)
                .putObject("IsOwnershipTransferred")
                .put("Type", "Choice")
                .put("Default", "RecordReversal")
                .putArray("Choices")
                .addObject()
                .put("Condition", "{% $transferred %}")
                .put("Next", transferred);
    }

    /// Two steps fail into one state that turns the saga round, and a Choice that sorts them.
    private static void sortFailures(ObjectNode saga) {
        ((ArrayNode) state(saga, "ReserveLot").get("Catch")).remove(0);
        catcher(saga, "ReserveLot", 0).put("Next", "TurnBack");
        catcher(saga, "UpdateSearchIndex", 0).put("Next", "TurnBack");
        states(saga).putObject("TurnBack").put("Type", "Pass").put("Next", "WhichStepFailed");
        ObjectNode choice = states(saga).putObject("WhichStepFailed").put("Type", "Choice");
        choice.put("Default", "RevertSearchIndex")
                .putArray("Choices")
                .addObject()
                .put("Condition", "{% $failure.step = 'ReserveLot' %}")
                .put("Next", "ReleaseLot");
    }

    private static void undoNext(ObjectNode saga, String name, String next) {
        state(saga, name).put("Next", next);
        catcher(saga, name, 0).put("Next", next);
    }
}
