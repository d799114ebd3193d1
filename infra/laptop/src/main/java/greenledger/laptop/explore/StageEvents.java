package greenledger.laptop.explore;

import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.Snapshot;
import greenledger.core.StreamKey;
import greenledger.core.UniqueValue;
import java.util.Set;
import java.util.function.Predicate;

/// The streams, written by a pen that can break.
record StageEvents(EventStore events, Pen pen) implements EventStore {

    @Override
    public Tail load(StreamKey stream, int reducerVersion) {
        return events.load(stream, reducerVersion);
    }

    @Override
    public Appended append(Commit commit) {
        pen.stroke();
        return events.append(commit);
    }

    @Override
    public Appended begin(Commit commit, Set<UniqueValue> values) {
        pen.stroke();
        return events.begin(commit, values);
    }

    @Override
    public void keep(StreamKey stream, Snapshot snapshot) {
        events.keep(stream, snapshot);
    }

    @Override
    public void read(StreamKey stream, long revision, Predicate<Commit> reader) {
        events.read(stream, revision, reader);
    }
}
