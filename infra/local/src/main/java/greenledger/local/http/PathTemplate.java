package greenledger.local.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The path of a route: literal segments, `{parameters}`, and a greedy `{rest+}` at the end.
public record PathTemplate(List<Segment> segments) implements Comparable<PathTemplate> {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9._-]+)(\\+?)}");

    /// What may stand between two slashes; the earlier kinds are matched first.
    sealed interface Segment {
        record Literal(String text) implements Segment {}

        record Parameter(String name) implements Segment {}

        record Greedy(String name) implements Segment {}

        private static Segment parse(String text) {
            Matcher parameter = PARAMETER.matcher(text);
            if (!parameter.matches()) {
                if (text.contains("{") || text.contains("}")) {
                    throw new IllegalArgumentException(text + " is no segment of a route");
                }
                return new Literal(text);
            }
            return parameter.group(2).isEmpty()
                    ? new Parameter(parameter.group(1))
                    : new Greedy(parameter.group(1));
        }

        private int rank() {
            return switch (this) {
                case Literal _ -> 0;
                case Parameter _ -> 1;
                case Greedy _ -> 2;
            };
        }
    }

    public PathTemplate {
        segments = List.copyOf(segments);
        if (segments.stream()
                .limit(segments.size() - 1L)
                .anyMatch(Segment.Greedy.class::isInstance)) {
            throw new IllegalArgumentException("Only the last segment of a route can be greedy");
        }
    }

    public static PathTemplate parse(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path of a route begins with a slash: " + path);
        }
        return new PathTemplate(split(path).map(Segment::parse).toList());
    }

    /// The parameters as they stand in the percent-encoded path, or nothing if it does not match.
    public Optional<Map<String, String>> match(String path) {
        List<String> parts = split(path).toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = 0;
        for (Segment segment : segments) {
            if (at >= parts.size()) {
                return Optional.empty();
            }
            String part = parts.get(at++);
            switch (segment) {
                case Segment.Literal(var text) -> {
                    if (!text.equals(part)) {
                        return Optional.empty();
                    }
                }
                case Segment.Parameter(var name) -> {
                    if (part.isEmpty()) {
                        return Optional.empty();
                    }
                    parameters.put(name, part);
                }
                case Segment.Greedy(var name) -> {
                    parameters.put(name, String.join("/", parts.subList(at - 1, parts.size())));
                    at = parts.size();
                }
            }
        }
        boolean nothingGrabbed = parameters.containsValue("");
        return at == parts.size() && !nothingGrabbed ? Optional.of(parameters) : Optional.empty();
    }

    /// The more specific comes first: segment by segment, literal before parameter before greedy.
    @Override
    public int compareTo(PathTemplate other) {
        int shared = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < shared; i++) {
            int difference = segments.get(i).rank() - other.segments.get(i).rank();
            if (difference != 0) {
                return difference;
            }
        }
        return Comparator.<Integer>reverseOrder().compare(segments.size(), other.segments.size());
    }

    private static Stream<String> split(String path) {
        return Stream.of(path.substring(1).split("/", -1));
    }
}
