package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import java.util.List;

/// A call of an intrinsic function whose arguments are worked out first.
public record IntrinsicCall(String source, IntrinsicFunction function, List<Template> arguments)
        implements Template {

    public IntrinsicCall {
        arguments = List.copyOf(arguments);
    }

    /// Whether a text means to be a call: nothing else starts so.
    public static boolean isCall(String text) {
        return text.startsWith("States.");
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        try {
            List<JsonNode> values =
                    arguments.stream().map(argument -> argument.evaluate(scope)).toList();
            return function.apply(new Arguments(values), scope.environment());
        } catch (IntrinsicFailure e) {
            throw failure("States.IntrinsicFailure", String.valueOf(e.getMessage()));
        } catch (EvaluationException e) {
            throw failure(e.error(), e.reason());
        }
    }

    private EvaluationException failure(String error, String reason) {
        return EvaluationException.of(
                error, "The function '%s' had the following error: %s".formatted(source, reason));
    }
}
