package greenledger.local.template;

import static greenledger.local.template.Intrinsics.arguments;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import java.util.List;
import java.util.Map;

/// Evaluates the condition functions of CloudFormation.
final class Conditions {

    private final References references;
    private final Intrinsics intrinsics;

    Conditions(References references, Intrinsics intrinsics) {
        this.references = references;
        this.intrinsics = intrinsics;
    }

    boolean holds(Value condition) {
        if (!(condition instanceof Fields fields) || fields.entries().size() != 1) {
            throw refused(condition, "must be one condition function");
        }
        Map.Entry<String, Value> call = fields.entries().entrySet().iterator().next();
        Value argument = call.getValue();
        return switch (call.getKey()) {
            case "Condition" -> references.condition(intrinsics.text(argument), argument.source());
            case "Fn::Equals" -> equal(arguments(argument, 2));
            case "Fn::Not" -> !holds(arguments(argument, 1).getFirst());
            case "Fn::And" -> several(argument).stream().allMatch(this::holds);
            case "Fn::Or" -> several(argument).stream().anyMatch(this::holds);
            default ->
                    throw refused(
                            condition,
                            call.getKey()
                                    + " is not served; served are Condition, Fn::And, Fn::Equals,"
                                    + " Fn::Not and Fn::Or");
        };
    }

    private boolean equal(List<Value> arguments) {
        return intrinsics.text(arguments.get(0)).equals(intrinsics.text(arguments.get(1)));
    }

    private static List<Value> several(Value argument) {
        if (argument instanceof Items items && items.values().size() >= 2) {
            return items.values();
        }
        throw refused(argument, "takes a list of at least two conditions");
    }

    private static TemplateRefused refused(Value value, String reason) {
        return new TemplateRefused(value.source(), "condition", reason);
    }
}
