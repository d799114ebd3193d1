package greenledger.asl.cases;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares an answer with a recorded one, in which some tokens stand for anything.
///
/// Errors of functions are alike when their type and message are; texts that are JSON are compared
/// as what they say.
final class RecordedMatch {

    private static final Pattern FUNCTION_ERROR =
            Pattern.compile("\"error(Message|Type)\":\\s*\"(?:[^\"\\\\]|\\\\.)*\"");

    private final List<String> wildcards;
    private final Set<String> ignored;

    RecordedMatch(JsonNode recorded) {
        this.wildcards = texts(recorded.path("wildcardTokens"));
        this.ignored = Set.copyOf(texts(recorded.path("ignoreKeys")));
    }

    boolean matches(JsonNode expected, JsonNode actual) {
        JsonNode read = expected.isTextual() ? actual : read(actual);
        return switch (expected.getNodeType()) {
            case OBJECT -> matchesObject(expected, read);
            case ARRAY -> matchesArray(expected, read);
            case STRING -> matchesText(expected.textValue(), actual);
            case NUMBER ->
                    read.isNumber() && expected.decimalValue().compareTo(read.decimalValue()) == 0;
            case BOOLEAN, NULL -> expected.equals(read);
            case MISSING, BINARY, POJO -> throw new IllegalArgumentException("Not recorded");
        };
    }

    private boolean matchesObject(JsonNode expected, JsonNode actual) {
        if (expected.size() == 1 && expected.has("$unparsed")) {
            return true;
        }
        if (isFunctionError(expected)) {
            return expected.path("errorMessage").equals(actual.path("errorMessage"))
                    && expected.path("errorType").equals(actual.path("errorType"));
        }
        if (!actual.isObject()) {
            return false;
        }
        Set<String> expectedNames = names(expected);
        boolean wild = expectedNames.stream().anyMatch(this::hasWildcard);
        if (wild
                ? expectedNames.size() != names(actual).size()
                : !expectedNames.equals(names(actual))) {
            return false;
        }
        return expectedNames.stream()
                .filter(name -> !hasWildcard(name))
                .allMatch(name -> matches(expected.path(name), actual.path(name)));
    }

    private boolean matchesArray(JsonNode expected, JsonNode actual) {
        if (!actual.isArray() || actual.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!matches(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean matchesText(String expected, JsonNode actual) {
        if (expected.startsWith("{") && expected.contains("\"errorType\"")) {
            // Not always JSON any more: the recording has replaced parts of it.
            return errorOf(expected).equals(errorOf(actual.asText()));
        }
        JsonNode document = read(Json.text(expected));
        JsonNode answered = read(actual);
        if (document.isObject() && answered.isObject()) {
            return matchesObject(document, answered);
        }
        if (document.isArray()) {
            return matchesArray(document, answered);
        }
        String text = actual.isTextual() ? actual.textValue() : Json.write(actual);
        boolean same = expected.equals(text) || read(actual).equals(Json.text(expected));
        return same || (hasWildcard(expected) && pattern(expected).matcher(text).matches());
    }

    private static List<String> errorOf(String payload) {
        return FUNCTION_ERROR
                .matcher(payload)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst(":\\s*", ":"))
                .sorted()
                .toList();
    }

    private static boolean isFunctionError(JsonNode value) {
        return value.has("errorMessage") && value.has("errorType");
    }

    private Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!ignored.contains(member.getKey())) {
                names.add(member.getKey());
            }
        }
        return names;
    }

    private boolean hasWildcard(String text) {
        return wildcards.stream().anyMatch(token -> tokenPattern(token).matcher(text).find());
    }

    private Pattern pattern(String expected) {
        String any =
                wildcards.stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(token -> tokenPattern(token).pattern())
                        .collect(Collectors.joining("|"));
        String[] constant = Pattern.compile(any).split(expected, -1);
        StringBuilder pattern = new StringBuilder();
        for (String part : constant) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /// Bare words stand for anything only as whole words.
    private static Pattern tokenPattern(String token) {
        return token.startsWith("<")
                ? Pattern.compile(Pattern.quote(token))
                : Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(token) + "(?![A-Za-z0-9_])");
    }

    private static JsonNode read(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        try {
            return Json.parse(value.textValue());
        } catch (MalformedJsonException _) {
            return value;
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
