package greenledger.local.template;

/// One reason why a template cannot be served: where it stands, what it is about, and what would
/// do.
public record Problem(Source source, String subject, String reason) {

    @Override
    public String toString() {
        return source + ": " + subject + ": " + reason;
    }
}
