package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.jayway.jsonpath.InvalidPathException;
import greenledger.asl.expression.Template;
import greenledger.asl.json.Json;
import greenledger.asl.jsonpath.PathExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads calls of intrinsic functions: nested calls, paths, and constants in single quotes.
public final class IntrinsicParser {

    private static final Pattern NAME = Pattern.compile("States\\.\\w+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Set<Character> ESCAPABLE = Set.of('\'', '\\', '{', '}');

    private final String source;
    private int position;

    private IntrinsicParser(String source) {
        this.source = source;
    }

    /// Reads one whole text.
    ///
    /// @throws IntrinsicSyntaxException when `source` is not one call
    public static IntrinsicCall parse(String source) {
        IntrinsicParser parser = new IntrinsicParser(source);
        IntrinsicCall call = parser.call();
        parser.skipBlanks();
        if (parser.position != source.length()) {
            throw parser.unexpected();
        }
        return call;
    }

    private IntrinsicCall call() {
        int start = position;
        String name = take(NAME);
        IntrinsicLibrary.Entry entry = IntrinsicLibrary.find(name).orElseThrow(this::unexpected);
        expect('(');
        List<Template> arguments = new ArrayList<>();
        skipBlanks();
        if (peek() != ')') {
            // Only States.Format tells an escaped brace from a plain one.
            arguments.add(argument(name.equals("States.Format")));
            while (peek() == ',') {
                position++;
                arguments.add(argument(false));
            }
        }
        expect(')');
        if (!entry.takes(arguments.size())) {
            throw new IntrinsicSyntaxException("Wrong number of arguments for " + name);
        }
        return new IntrinsicCall(source.substring(start, position), entry.function(), arguments);
    }

    private Template argument(boolean keepEscapes) {
        skipBlanks();
        Template argument =
                switch (peek()) {
                    case '\'' -> Template.constant(Json.text(quoted(keepEscapes)));
                    case '$' -> path();
                    case 'S' -> call();
                    default -> literal();
                };
        skipBlanks();
        return argument;
    }

    private Template literal() {
        if (source.startsWith("true", position)) {
            position += 4;
            return Template.constant(BooleanNode.TRUE);
        }
        if (source.startsWith("false", position)) {
            position += 5;
            return Template.constant(BooleanNode.FALSE);
        }
        if (source.startsWith("null", position)) {
            position += 4;
            return Template.constant(Json.nothing());
        }
        BigDecimal number = new BigDecimal(take(NUMBER));
        return Template.constant(
                number.scale() <= 0
                        ? Json.number(number.longValue())
                        : DecimalNode.valueOf(number));
    }

    private String quoted(boolean keepEscapes) {
        StringBuilder text = new StringBuilder();
        position++;
        while (peek() != '\'') {
            if (peek() == '\\') {
                position++;
                char escaped = peek();
                if (!ESCAPABLE.contains(escaped)) {
                    throw unexpected();
                }
                text.append(keepEscapes ? "\\" : "");
            }
            text.append(peek());
            position++;
        }
        position++;
        return text.toString();
    }

    /// A path ends at the comma or bracket that is not its own.
    private Template path() {
        int start = position;
        int depth = 0;
        boolean quoted = false;
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                break;
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            }
            position++;
        }
        try {
            return PathExpression.compile(source.substring(start, position).strip()).asArgument();
        } catch (InvalidPathException e) {
            throw new IntrinsicSyntaxException(String.valueOf(e.getMessage()));
        }
    }

    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(source).region(position, source.length());
        if (!matcher.lookingAt()) {
            throw unexpected();
        }
        position = matcher.end();
        return matcher.group();
    }

    private char peek() {
        if (position >= source.length()) {
            throw new IntrinsicSyntaxException("Unexpected end of " + source);
        }
        return source.charAt(position);
    }

    private void expect(char expected) {
        skipBlanks();
        if (peek() != expected) {
            throw unexpected();
        }
        position++;
    }

    private void skipBlanks() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
    }

    private IntrinsicSyntaxException unexpected() {
        return new IntrinsicSyntaxException(
                "Unexpected character at %d of %s".formatted(position, source));
    }
}
