package greenledger.aws.telemetry;

/// What may be told of a piece of work, by spans and by lines of the log alike. All of them are ids
/// and numbers: names, addresses, tokens and contents are personal, and have no place here.
public enum Id {
    TENANT("tenant"),
    ROUTE("route"),
    STATUS("status"),
    STREAM("stream"),
    REVISION("revision"),
    EVENT_TYPE("event_type"),
    STATE("state"),
    EXECUTION("execution"),
    ATTEMPT("attempt"),
    /// The same for all that follows from one outside request.
    CORRELATION("correlation_id"),
    /// The fact, message or execution that led to this.
    CAUSATION("causation_id");

    private final String key;

    Id(String key) {
        this.key = key;
    }

    @Override
    public String toString() {
        return key;
    }
}
