package greenledger.dax.expression;

import greenledger.dax.expression.Term.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The expressions of one request as DynamoDB wants them: texts that share names and values.
public final class ExpressionTexts {

    private final Placeholders placeholders = new Placeholders();

    /// A condition, filter or key condition.
    public String condition(SdkBytes bytes) throws IOException {
        EncodedExpression expression = EncodedExpression.read(bytes);
        return new Renderer(placeholders, expression.values()).render(expression.tree());
    }

    public Optional<String> condition(Optional<SdkBytes> bytes) throws IOException {
        return bytes.isPresent() ? Optional.of(condition(bytes.get())) : Optional.empty();
    }

    /// An update: clients send a list of actions, DynamoDB wants one clause for each kind.
    public Optional<String> update(Optional<SdkBytes> bytes) throws IOException {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        EncodedExpression expression = EncodedExpression.read(bytes.get());
        Renderer renderer = new Renderer(placeholders, expression.values());
        Map<Function, List<String>> clauses = new LinkedHashMap<>();
        for (Form action : expression.tree().elements()) {
            clauses.computeIfAbsent(action.function(), _ -> new ArrayList<>())
                    .add(renderer.render(action));
        }
        return Optional.of(
                clauses.entrySet().stream()
                        .map(clause -> clause.getKey().word + " " + commas(clause.getValue()))
                        .collect(Collectors.joining(" ")));
    }

    /// The attributes that a projection looks into, whole: DynamoDB would close up the gaps in
    /// lists, and then the client's paths would lead elsewhere.
    public Optional<String> projection(Optional<Projection> projection) {
        return projection.map(wanted ->
                wanted.attributes().stream()
                        .map(placeholders::name)
                        .collect(Collectors.joining(", ")));
    }

    /// Null rather than empty, as the SDK's builders want it: DynamoDB refuses an empty map.
    public @Nullable Map<String, String> names() {
        return placeholders.names().isEmpty() ? null : placeholders.names();
    }

    public @Nullable Map<String, AttributeValue> values() {
        return placeholders.values().isEmpty() ? null : placeholders.values();
    }

    private static String commas(List<String> actions) {
        return String.join(", ", actions);
    }
}
