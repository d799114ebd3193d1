package greenledger.core;

/// A view that cannot follow its stream any further.
///
/// @param view its name
/// @param revision of the commit that it cannot take
public record Stuck(StreamKey stream, String view, long revision, RuntimeException cause) {

    @Override
    public String toString() {
        return "View %s stops before commit %d of %s: %s".formatted(view, revision, stream, cause);
    }
}
