package greenledger.asl.explore;

import java.util.List;

/// What came of a scenario.
///
/// @param calls all that the saga called, in order
public record Result(Scenario scenario, Ending ending, List<String> violations, List<Call> calls) {

    public Result {
        violations = List.copyOf(violations);
        calls = List.copyOf(calls);
    }
}
