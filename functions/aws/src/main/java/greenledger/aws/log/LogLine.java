package greenledger.aws.log;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/// One event as one line of JSON, its fields named as Powertools names them: what happened, and
/// whatever the context says of where.
final class LogLine {

    private static final int DEEPEST_CAUSE = 5;
    private static final int FRAMES = 20;

    /// Of which our own code makes use. Their subclasses, such as [NumberFormatException], quote.
    private static final Set<Class<?>> PLAIN =
            Set.of(
                    IllegalArgumentException.class,
                    IllegalStateException.class,
                    NullPointerException.class);

    private LogLine() {}

    static String of(Level level, String logger, String message, @Nullable Throwable cause) {
        ObjectNode line =
                Json.STORED
                        .createObjectNode()
                        .put("level", level.name())
                        .put("message", message)
                        .put("timestamp", Instant.now().toString())
                        .put("logger", logger);
        Optional.ofNullable(MDC.getCopyOfContextMap()).ifPresent(ids -> ids.forEach(line::put));
        if (cause != null) {
            write(cause, line.putObject("error"), 1);
        }
        return line.toString();
    }

    private static void write(Throwable error, ObjectNode json, int depth) {
        json.put("name", error.getClass().getName());
        if (mayBeQuoted(error)) {
            json.put("message", error.getMessage());
        }
        ArrayNode stack = json.putArray("stack");
        StackTraceElement[] frames = error.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
            stack.add(frames[i].toString());
        }
        Throwable cause = error.getCause();
        if (cause != null && depth < DEEPEST_CAUSE) {
            write(cause, json.putObject("cause"), depth + 1);
        }
    }

    /// What a parser or a value complains of quotes what somebody wrote, which may be personal.
    /// What our stores and edges complain of, and AWS, speaks of ids.
    private static boolean mayBeQuoted(Throwable error) {
        String type = error.getClass().getName();
        return type.startsWith("greenledger.")
                || type.startsWith("software.amazon.awssdk.")
                || (PLAIN.contains(error.getClass()) && !isOfTheDomain(error));
    }

    private static boolean isOfTheDomain(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(type -> type.startsWith("greenledger."))
                .findFirst()
                .filter(type -> !type.startsWith("greenledger.domain."))
                .isEmpty();
    }
}
