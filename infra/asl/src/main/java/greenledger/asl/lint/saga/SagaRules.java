package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.report.Findings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/// All that a saga must keep to beyond what the service asks.
public final class SagaRules {
    private SagaRules() {}

    /// Checks a machine.
    ///
    /// @param isClass tells whether a class of that full name exists; without it names are not
    ///   checked
    /// @param callersLimit how long the caller waits for the whole execution, if it waits
    public static void check(
            Scope machine,
            Optional<Predicate<String>> isClass,
            Optional<Duration> callersLimit,
            Findings findings) {
        TaskRules.check(machine, false, findings);
        RetryBudget.check(machine, callersLimit, findings);
        isClass.ifPresent(lookup -> ErrorNames.check(machine, lookup, findings));
        for (Scope scope : machine.all()) {
            UndoPairs.check(scope, findings);
            Saga saga = Saga.read(scope);
            if (saga.isDeclared()) {
                CatchTargets.check(saga, findings);
                UndoOrder.check(saga, findings);
                UndoFailures.check(saga, findings);
                PivotRules.check(saga, findings);
                CompensatedEnds.check(saga, findings);
            }
        }
    }
}
