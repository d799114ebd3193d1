package greenledger.asl.lint.saga;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;

/// An undo that fails neither stops the undos after it nor is it forgotten.
final class UndoFailures {
    private UndoFailures() {}

    static void check(Saga saga, Findings findings) {
        for (State undo : saga.undos()) {
            if (!TaskRules.catchesAll(undo)) {
                refuse(undo, "'" + undo.name() + "' has no Catch ending in States.ALL", findings);
            }
            Reach onwards = saga.firstUndos(saga.forwardTargets(undo));
            for (Transition way : undo.transitions()) {
                if (way.kind() == Transition.Kind.CATCH) {
                    check(saga, undo, way, onwards, findings);
                }
            }
        }
    }

    private static void check(
            Saga saga, State undo, Transition way, Reach onwards, Findings findings) {
        Reach met = saga.firstUndos(List.of(way.target()));
        if (!met.equals(onwards)) {
            refuse(undo, "A failed undo leads to " + met + ", not on to " + onwards, findings);
        } else if (saga.forwardTargets(undo).contains(way.target()) && !remembers(undo, way)) {
            findings.add(
                    Rule.UNDO_FAILURE_LOST,
                    way.at(),
                    "A failed '" + undo.name() + "' goes on as if it had succeeded",
                    "Assign the failure in the catcher, or collect it in a state on the way.");
        }
    }

    private static boolean remembers(State undo, Transition way) {
        for (JsonNode catcher : undo.node().path("Catch")) {
            if (catcher.path("Next").asText().equals(way.target()) && !catcher.has("Assign")) {
                return false;
            }
        }
        return true;
    }

    private static void refuse(State undo, String problem, Findings findings) {
        findings.add(
                Rule.UNDO_ENDS_CHAIN,
                undo.at().field("Catch"),
                problem,
                "Catch States.ALL, note the failed undo, and go on with the next one.");
    }
}
