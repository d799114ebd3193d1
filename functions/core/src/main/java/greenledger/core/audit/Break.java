package greenledger.core.audit;

import java.util.Locale;

/// A place at which what is stored is not what was written.
///
/// @param revision the first that it concerns
/// @param through the last
/// @param detail one sentence for whoever has to look
public record Break(Kind kind, String stream, long revision, long through, String detail) {

    /// What was done to the stream.
    public enum Kind {
        /// It is not as it was written.
        EDITED,
        /// It was written, but not here.
        SWAPPED,
        /// It was written and is gone, while later ones are there.
        DELETED,
        /// It was never written by the ledger.
        INSERTED,
        /// The end is gone.
        TRUNCATED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Break at(Kind kind, Position position, String detail) {
        return new Break(kind, position.stream(), position.revision(), position.revision(), detail);
    }

    public Position position() {
        return new Position(stream, revision);
    }

    @Override
    public String toString() {
        String revisions =
                revision == through
                        ? "revision " + revision
                        : "revisions " + revision + " to " + through;
        return "%-9s  %s  %s: %s".formatted(kind, stream, revisions, detail);
    }
}
