package greenledger.aws;

import greenledger.core.Arrival;
import greenledger.core.Commit;
import greenledger.core.StreamKey;
import greenledger.core.UnreadableCommit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What tells of one stream, gathered.
final class Doorbell {

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final StreamKey stream;
    private final SortedMap<Long, Commit> commits = new TreeMap<>();
    private long revision;

    Doorbell(StreamKey stream) {
        this.stream = stream;
    }

    /// A commit that cannot be read rings all the same: the table is asked then.
    void ring(long commit, Supplier<Commit> content) {
        revision = Math.max(revision, commit);
        try {
            commits.put(commit, content.get());
        } catch (UnreadableCommit e) {
            LOG.warn("Commit {} of {} only rings", commit, stream, e);
        }
    }

    Arrival arrival() {
        return new Arrival(stream, revision, commits);
    }
}
