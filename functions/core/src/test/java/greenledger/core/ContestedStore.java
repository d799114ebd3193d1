package greenledger.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Streams in memory that count what they are asked, and on which others can be told to be first.
final class ContestedStore implements EventStore {

    /// The answer to a write that did take place.
    static final class AnswerLost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    int loads;
    int reads;
    int appends;
    private boolean loseAnswer;
    private final Deque<Runnable> rivals = new ArrayDeque<>();
    private final Map<StreamKey, List<Commit>> streams = new HashMap<>();
    private final Map<UniqueValue, StreamKey> holders = new HashMap<>();
    private final Map<StreamKey, Snapshot> snapshots = new HashMap<>();

    /// Runs `rival` just before the next append.
    synchronized void first(Runnable rival) {
        rivals.add(rival);
    }

    synchronized void loseNextAnswer() {
        loseAnswer = true;
    }

    synchronized List<Commit> commits(StreamKey stream) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    synchronized Optional<Snapshot> snapshot(StreamKey stream) {
        return Optional.ofNullable(snapshots.get(stream));
    }

    synchronized void forgetCounts() {
        loads = 0;
        reads = 0;
        appends = 0;
    }

    /// Puts a commit there as another process would, uncounted.
    synchronized void foreign(Commit commit) {
        streams.computeIfAbsent(commit.stream(), _ -> new ArrayList<>()).add(commit);
    }

    @Override
    public synchronized Tail load(StreamKey stream, int reducerVersion) {
        loads++;
        Optional<Snapshot> usable =
                snapshot(stream).filter(kept -> kept.reducerVersion() == reducerVersion);
        long from = usable.map(kept -> kept.head().revision()).orElse(0L);
        return new Tail(usable, above(stream, from));
    }

    @Override
    public synchronized void read(StreamKey stream, long revision, Predicate<Commit> reader) {
        reads++;
        for (Commit commit : above(stream, revision)) {
            if (!reader.test(commit)) {
                return;
            }
        }
    }

    @Override
    public synchronized Appended append(Commit commit) {
        appends++;
        letRivalIn();
        List<Commit> stream = streams.computeIfAbsent(commit.stream(), _ -> new ArrayList<>());
        if (stream.size() >= commit.revision()) {
            Commit there = stream.get((int) commit.revision() - 1);
            return there.metadata().id().key().equals(commit.metadata().id().key())
                    ? new Appended.Stored(there)
                    : new Appended.Conflict();
        }
        stream.add(commit);
        if (loseAnswer) {
            loseAnswer = false;
            throw new AnswerLost();
        }
        return new Appended.Stored(commit);
    }

    @Override
    public synchronized Appended begin(Commit first, Set<UniqueValue> values) {
        for (UniqueValue value : values) {
            StreamKey holder = holders.getOrDefault(value, first.stream());
            if (!holder.equals(first.stream())) {
                return new Appended.Taken(value, holder);
            }
        }
        Appended appended = append(first);
        if (appended instanceof Appended.Stored) {
            values.forEach(value -> holders.put(value, first.stream()));
        }
        return appended;
    }

    /// A rival's own append has no rival.
    private void letRivalIn() {
        Runnable rival = rivals.poll();
        if (rival != null) {
            List<Runnable> later = List.copyOf(rivals);
            rivals.clear();
            rival.run();
            rivals.addAll(later);
        }
    }

    @Override
    public synchronized void keep(StreamKey stream, Snapshot snapshot) {
        snapshots.put(stream, snapshot);
    }

    private List<Commit> above(StreamKey stream, long revision) {
        return commits(stream).stream().filter(commit -> commit.revision() > revision).toList();
    }
}
