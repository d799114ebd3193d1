package greenledger.asl.lint.saga;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.Set;

/// A Task ends in time, and no failure of it goes unseen.
final class TaskRules {
    private TaskRules() {}

    static void check(Scope scope, boolean guarded, Findings findings) {
        Saga saga = Saga.read(scope);
        for (State state : scope.states().values()) {
            boolean covered = guarded || catchesAll(state);
            if (state.is("Task")) {
                checkTimeout(state, findings);
                checkCatch(state, covered || saga.isUndo(state.name()), findings);
                LambdaRetries.check(state, findings);
            }
            state.inner().forEach(inner -> check(inner, covered, findings));
        }
    }

    static boolean catchesAll(State state) {
        JsonNode catchers = state.node().path("Catch");
        JsonNode errors = catchers.path(catchers.size() - 1).path("ErrorEquals");
        return errors.size() == 1 && errors.path(0).asText().equals("States.ALL");
    }

    private static void checkTimeout(State state, Findings findings) {
        if (Set.of("TimeoutSeconds", "TimeoutSecondsPath").stream().noneMatch(state::has)) {
            findings.add(
                    Rule.TASK_WITHOUT_TIMEOUT,
                    state.at(),
                    "'" + state.name() + "' has no TimeoutSeconds and may wait for ever",
                    "Add TimeoutSeconds, at least that of the function it calls.");
        }
    }

    private static void checkCatch(State state, boolean covered, Findings findings) {
        if (!covered) {
            findings.add(
                    Rule.TASK_WITHOUT_CATCH_ALL,
                    state.at(),
                    "'" + state.name() + "' has no Catch ending in States.ALL",
                    "Add a last catcher for States.ALL.");
        }
    }
}
