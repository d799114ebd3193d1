package greenledger.core.audit;

import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Chains in memory, open to whoever wants to tamper with them.
final class PaperChains implements StoredChains {

    static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

    private final NavigableMap<String, NavigableMap<Long, List<Entry>>> streams = new TreeMap<>();
    private final List<Witness> witnesses = new ArrayList<>();

    /// A stream of `length` commits, of which every third holds two facts.
    PaperChains grow(String stream, int length) {
        Head head = Head.EMPTY;
        for (int number = 1; number <= length; number++) {
            Commit commit = next(head, stream, number % 3 == 0 ? 2 : 1, "{\"n\":" + number + "}");
            put(stream, number, commit);
            head = commit.head();
        }
        return this;
    }

    static Commit next(Head head, String stream, int facts, String json) {
        return Commit.after(
                head,
                StreamKey.parse(stream),
                new CommandMetadata(
                        new CommandId("command-" + json, "f"),
                        new PartyId("farm-1"),
                        AT,
                        "tests",
                        Optional.empty()),
                Collections.nCopies(facts, new StoredEvent("Happened", 1, json)));
    }

    Commit at(String stream, long revision) {
        return items(stream).getOrDefault(revision, List.of()).stream()
                .flatMap(entry ->
                        entry instanceof Entry.Committed(Commit commit)
                                ? java.util.stream.Stream.of(commit)
                                : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    /// Puts a commit, as it is, where it may not have been written.
    void put(String stream, long revision, Commit commit) {
        put(
                stream,
                revision,
                new Entry.Committed(Relocation.of(commit, new Position(stream, revision))));
    }

    /// In a commit's place.
    void put(String stream, long revision, Entry entry) {
        items(stream).put(revision, new ArrayList<>(List.of(entry)));
    }

    /// Behind a commit.
    void add(String stream, long revision, Entry entry) {
        items(stream).computeIfAbsent(revision, _ -> new ArrayList<>()).add(entry);
    }

    void delete(String stream, long revision) {
        items(stream).remove(revision);
    }

    /// Somebody remembers how far the stream had come.
    void witness(String stream, long revision) {
        witnesses.add(new Witness("a row", stream, at(stream, revision).head()));
    }

    @Override
    public long size() {
        return streams.size();
    }

    @Override
    public void scan(Share share, Consumer<Page<Entry>> reader) {
        List<String> names = List.copyOf(streams.keySet());
        IntStream.range(0, names.size())
                .filter(index -> index % share.of() == share.number())
                .mapToObj(names::get)
                .forEach(name -> {
                    List<Entry> entries = entries(name);
                    reader.accept(new Page<>(entries, entries.size()));
                });
    }

    @Override
    public void witnesses(Share share, Consumer<Page<Witness>> reader) {
        if (share.number() == 0) {
            reader.accept(new Page<>(witnesses, witnesses.size()));
        }
    }

    @Override
    public void read(String stream, Consumer<Entry> reader) {
        entries(stream).forEach(reader);
    }

    @Override
    public List<Witness> witnesses(String stream) {
        return witnesses.stream().filter(each -> each.stream().equals(stream)).toList();
    }

    @Override
    public Map<Position, Hash> hashes(List<Position> positions) {
        Map<Position, Hash> hashes = new HashMap<>();
        for (Position position : positions) {
            items(position.stream()).getOrDefault(position.revision(), List.of()).stream()
                    .forEach(entry -> {
                        if (entry instanceof Entry.Committed(Commit commit)) {
                            hashes.put(position, commit.hash());
                        }
                    });
        }
        return hashes;
    }

    private NavigableMap<Long, List<Entry>> items(String stream) {
        return streams.computeIfAbsent(stream, _ -> new TreeMap<>());
    }

    private List<Entry> entries(String stream) {
        return items(stream).values().stream().flatMap(List::stream).toList();
    }
}
