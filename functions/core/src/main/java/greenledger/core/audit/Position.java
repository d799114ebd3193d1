package greenledger.core.audit;

/// Where a commit lies. The stream is a text, because what lies there may be no stream's name.
public record Position(String stream, long revision) {

    @Override
    public String toString() {
        return "revision " + revision + " of " + stream;
    }
}
