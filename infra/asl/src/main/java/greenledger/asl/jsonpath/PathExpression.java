package greenledger.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import greenledger.asl.json.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A JSONPath of a definition, compiled: `$…` into the input, `$$…` into the context object,
/// `$name…` into a variable.
public final class PathExpression implements Template {

    private enum Root {
        INPUT,
        CONTEXT,
        VARIABLE
    }

    private static final Pattern VARIABLE =
            Pattern.compile(
                    "\\$([\\p{IsAlphabetic}_][\\p{IsAlphabetic}\\p{IsDigit}_]*)(.*)",
                    Pattern.DOTALL);

    private final String source;
    private final Root root;
    private final String variable;
    private final JsonPath path;

    private PathExpression(String source, Root root, String variable, JsonPath path) {
        this.source = source;
        this.root = root;
        this.variable = variable;
        this.path = path;
    }

    /// Compiles a path.
    ///
    /// @throws InvalidPathException when `source` is not a path
    public static PathExpression compile(String source) {
        if (source.startsWith("$$")) {
            return new PathExpression(source, Root.CONTEXT, "", Paths.compile(source.substring(1)));
        }
        Matcher variable = VARIABLE.matcher(source);
        if (variable.matches()) {
            JsonPath rest = Paths.compile("$" + variable.group(2));
            return new PathExpression(source, Root.VARIABLE, variable.group(1), rest);
        }
        if (!source.startsWith("$")) {
            throw new InvalidPathException("A path starts with '$': " + source);
        }
        return new PathExpression(source, Root.INPUT, "", Paths.compile(source));
    }

    public String source() {
        return source;
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        try {
            return Paths.read(path, rootOf(scope));
        } catch (PathNotFoundException e) {
            throw EvaluationException.runtime(
                    "Invalid path '%s' : %s".formatted(source, Paths.reason(e)));
        } catch (InvalidPathException e) {
            throw EvaluationException.runtime(
                    "Invalid path '%s' : %s".formatted(source, e.getMessage()));
        }
    }

    /// As a template: its failure names the `field` that holds the path.
    public Template inField(String field) {
        return scope ->
                find(scope)
                        .orElseThrow(() ->
                                EvaluationException.runtime(
                                        ("The JSONPath '%s' specified for the field '%s' "
                                                        + "could not be found in the input '%s'")
                                                .formatted(
                                                        source, field, Json.write(rootOf(scope)))));
    }

    /// As an argument of an intrinsic function: its failure is told in that function's words.
    public Template asArgument() {
        return scope ->
                find(scope)
                        .orElseThrow(() ->
                                EvaluationException.runtime(
                                        ("The JsonPath argument for the field '%s' could not "
                                                        + "be found in the input '%s'")
                                                .formatted(source, Json.write(rootOf(scope)))));
    }

    /// Empty when the path leads nowhere.
    public Optional<JsonNode> find(Scope scope) {
        if (root == Root.VARIABLE && !scope.variables().containsKey(variable)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Paths.read(path, rootOf(scope)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// The value that the path starts from.
    public JsonNode rootOf(Scope scope) {
        return switch (root) {
            case INPUT -> scope.input();
            case CONTEXT -> scope.context();
            case VARIABLE -> {
                JsonNode value = scope.variables().get(variable);
                if (value == null) {
                    throw EvaluationException.runtime(
                            "The variable '$%s' is not defined".formatted(variable));
                }
                yield value;
            }
        };
    }

    @Override
    public String toString() {
        return source;
    }
}
