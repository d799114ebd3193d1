package greenledger.aws;

import greenledger.core.Arrival;
import greenledger.core.Commit;
import greenledger.core.StreamKey;
import greenledger.core.UnreadableCommit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The records of one batch that tell of one stream, gathered.
final class Doorbell {

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final StreamKey stream;
    private final String firstRecord;
    private final SortedMap<Long, Commit> commits = new TreeMap<>();
    private long revision;

    /// @param firstRecord from which Lambda has to begin again when the stream cannot be followed
    Doorbell(StreamKey stream, String firstRecord) {
        this.stream = stream;
        this.firstRecord = firstRecord;
    }

    String firstRecord() {
        return firstRecord;
    }

    /// A record that cannot be read rings all the same: the table is asked then.
    void ring(StreamChange change) {
        revision = Math.max(revision, change.revision());
        try {
            commits.put(change.revision(), change.commit());
        } catch (UnreadableCommit e) {
            LOG.warn("Record {} only rings", change.sequenceNumber(), e);
        }
    }

    Arrival arrival() {
        return new Arrival(stream, revision, commits);
    }
}
