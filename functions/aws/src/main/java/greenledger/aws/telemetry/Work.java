package greenledger.aws.telemetry;

import greenledger.core.TraceParent;
import io.opentelemetry.api.trace.SpanKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A piece of work that is told of: a request, a step, a commit, a message.
///
/// @param name of what kind it is; few of them
/// @param cause where in which trace it began, if that is known
/// @param ids what it is about
public record Work(String name, SpanKind kind, Optional<TraceParent> cause, Map<Id, String> ids) {

    public Work {
        ids = Map.copyOf(ids);
    }

    /// Somebody waits for its answer.
    public static Work asked(String name, Optional<TraceParent> cause) {
        return new Work(name, SpanKind.SERVER, cause, Map.of());
    }

    /// It follows from what has happened.
    public static Work told(String name, Optional<TraceParent> cause) {
        return new Work(name, SpanKind.CONSUMER, cause, Map.of());
    }

    /// What is blank is not known, and left out.
    public Work about(Id id, String value) {
        if (value.isBlank()) {
            return this;
        }
        Map<Id, String> more = new EnumMap<>(Id.class);
        more.putAll(ids);
        more.put(id, value);
        return new Work(name, kind, cause, more);
    }
}
