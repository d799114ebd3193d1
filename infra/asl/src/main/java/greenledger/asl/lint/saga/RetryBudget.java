package greenledger.asl.lint.saga;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Attempts and pauses, at their longest, fit the time that the execution or its caller has.
final class RetryBudget {
    private RetryBudget() {}

    static void check(Scope machine, Optional<Duration> callersLimit, Findings findings) {
        JsonNode own = machine.node().path("TimeoutSeconds");
        if (own.isIntegralNumber()) {
            Pointer at = Pointer.root().field("TimeoutSeconds");
            check(machine, own.longValue(), "the machine's TimeoutSeconds", at, findings);
        }
        callersLimit.ifPresent(limit ->
                check(machine, limit.toSeconds(), "the caller's limit", Pointer.root(), findings));
    }

    private static void check(
            Scope machine, long limit, String whose, Pointer at, Findings findings) {
        List<State> tooLong = new ArrayList<>();
        for (Scope scope : machine.all()) {
            scope.states().values().stream()
                    .filter(s -> RetrySchedule.of(s).longestSeconds() > limit)
                    .forEach(tooLong::add);
        }
        for (State state : tooLong) {
            String field = state.has("Retry") ? "Retry" : "TimeoutSeconds";
            findings.add(
                    Rule.RETRY_EXCEEDS_TIMEOUT,
                    state.at().field(field),
                    "'%s' may take %d s with all its attempts, and %s is %d s"
                            .formatted(
                                    state.name(),
                                    RetrySchedule.of(state).longestSeconds(),
                                    whose,
                                    limit),
                    "Lower TimeoutSeconds, MaxAttempts or MaxDelaySeconds, or raise the limit.");
        }
        LongestPath path = LongestPath.of(machine);
        if (tooLong.isEmpty() && path.seconds() > limit) {
            findings.add(
                    Rule.RETRY_EXCEEDS_TIMEOUT,
                    at,
                    "The longest way through may take %d s, and %s is %d s: %s"
                            .formatted(
                                    path.seconds(), whose, limit, String.join(", ", path.states())),
                    "Raise the limit: a time-out of the execution cannot be caught, so nothing is undone.");
        }
    }
}
