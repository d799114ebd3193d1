package greenledger.asl.model;

import java.util.Optional;
import java.util.stream.Stream;

/// How long a Task waits for the service that it calls.
public enum IntegrationPattern {
    /// Until the service has answered.
    RESPONSE(""),
    /// Until the job that the service started has ended.
    JOB(".sync"),
    /// As [#JOB], with an output that is JSON rather than text.
    JOB_JSON(".sync:2"),
    /// Until someone returns the task token.
    CALLBACK(".waitForTaskToken");

    private final String suffix;

    IntegrationPattern(String suffix) {
        this.suffix = suffix;
    }

    public String suffix() {
        return suffix;
    }

    static Optional<IntegrationPattern> find(String suffix) {
        return Stream.of(values()).filter(pattern -> pattern.suffix.equals(suffix)).findFirst();
    }
}
