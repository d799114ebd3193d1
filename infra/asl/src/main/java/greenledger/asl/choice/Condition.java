package greenledger.asl.choice;

import greenledger.asl.expression.Scope;
import greenledger.asl.jsonata.JsonataExpression;
import java.util.List;

/// What must hold for a choice to be taken.
@FunctionalInterface
public interface Condition {

    boolean holds(Scope scope);

    static Condition jsonata(JsonataExpression expression) {
        return scope -> expression.evaluate(scope, "boolean").booleanValue();
    }

    static Condition constant(boolean truth) {
        return _ -> truth;
    }

    static Condition and(List<Condition> conditions) {
        return scope -> conditions.stream().allMatch(condition -> condition.holds(scope));
    }

    static Condition or(List<Condition> conditions) {
        return scope -> conditions.stream().anyMatch(condition -> condition.holds(scope));
    }

    static Condition not(Condition condition) {
        return scope -> !condition.holds(scope);
    }
}
