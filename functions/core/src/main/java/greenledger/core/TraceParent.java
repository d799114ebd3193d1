package greenledger.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a trace, as "W3C Trace Context" writes it in `traceparent`: what happens because of
/// it belongs to the same trace.
public record TraceParent(String value) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?!ff)([0-9a-f]{2})-((?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2})"
                            + "(-.*)?");

    /// @throws IllegalArgumentException when it is none
    public TraceParent {
        if (parse(FORM.matcher(value)).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("Not a traceparent of version 00");
        }
    }

    /// What others sent. One that is malformed is none: no request fails because of its trace.
    public static Optional<TraceParent> parse(String text) {
        return parse(FORM.matcher(text)).map(TraceParent::new);
    }

    /// What a later version adds is left out, as the specification has it.
    private static Optional<String> parse(Matcher text) {
        return text.matches() && (text.group(3) == null || !text.group(1).equals("00"))
                ? Optional.of("00-" + text.group(2))
                : Optional.empty();
    }

    public String traceId() {
        return value.substring(3, 35);
    }

    public String spanId() {
        return value.substring(36, 52);
    }

    /// Whether the trace is recorded.
    public boolean isSampled() {
        return (Integer.parseInt(value.substring(53), 16) & 1) == 1;
    }

    @Override
    public String toString() {
        return value;
    }
}
