package greenledger.asl.draw.history;

import java.util.Locale;

/// How a state came out of an execution.
public enum Outcome {
    NOT_REACHED("not reached"),
    RUNNING("running"),
    SUCCEEDED("succeeded"),
    RETRIED("succeeded after retries"),
    FAILED("failed"),
    COMPENSATED("compensated");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /// As a legend says it.
    public String words() {
        return words;
    }

    /// As a style sheet calls it.
    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
