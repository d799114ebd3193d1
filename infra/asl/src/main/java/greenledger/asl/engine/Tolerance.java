package greenledger.asl.engine;

import greenledger.asl.dataflow.NumberField;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.model.Distribution;
import java.util.Optional;

/// How many child executions of a distributed Map may fail before the Map does.
record Tolerance(Optional<Double> count, Optional<Double> percentage) {

    private static final String ERROR = "States.ExceedToleratedFailureThreshold";

    static Tolerance of(Distribution distribution, Scope scope) {
        Optional<Double> percentage = value(distribution.toleratedFailurePercentage(), scope);
        if (percentage.filter(value -> value < 0 || value > 100).isPresent()) {
            throw EvaluationException.runtime(
                    "ToleratedFailurePercentage must be between 0 and 100");
        }
        return new Tolerance(value(distribution.toleratedFailureCount(), scope), percentage);
    }

    /// With neither limit, none may fail; with both, either ends it.
    boolean allows(int failed, int total) {
        if (failed == 0) {
            return true;
        }
        boolean byCount = count.map(most -> failed <= most).orElse(percentage.isPresent());
        boolean byPercentage =
                percentage
                        .map(most -> failed * 100.0 / Math.max(1, total) <= most)
                        .orElse(count.isPresent());
        return byCount && byPercentage;
    }

    boolean isSet() {
        return count.isPresent() || percentage.isPresent();
    }

    static Failure exceeded() {
        return Failure.of(ERROR, "The specified tolerated failure threshold was exceeded");
    }

    private static Optional<Double> value(Optional<NumberField> field, Scope scope) {
        return field.map(number -> number.value(scope));
    }
}
