package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Ledger;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore.Consistency;
import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.RandomHistory;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.view.LotCards;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.Ownerships;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A lot's stream as it lies in the table, with what its rows have to tell of it: the fold of its
/// facts, up to the first that cannot be read.
final class ToldStream {

    private static final int MOST_FACTS = 12;
    private static final StoredEvent POISON = new StoredEvent("LotEaten", 1, "{}");

    private static final LotEvent GRADED =
            LongStream.iterate(1, seed -> seed + 1)
                    .mapToObj(RandomHistory::facts)
                    .flatMap(facts -> RandomHistory.only(LotGraded.class, facts).stream())
                    .findFirst()
                    .orElseThrow();

    private final Ledger ledger;
    private final StreamKey key;
    private final List<LotEvent> folded = new ArrayList<>();
    private Head head = Head.EMPTY;
    private boolean poisoned;
    private long tells;

    private ToldStream(Ledger ledger, StreamKey key) {
        this.ledger = ledger;
        this.key = key;
    }

    /// One to three facts a commit, as a decision may give; now and then one that nobody can read.
    static ToldStream store(Ledger ledger, StreamKey key, long seed, Random random) {
        ToldStream stream = new ToldStream(ledger, key);
        List<LotEvent> all = RandomHistory.facts(seed);
        List<LotEvent> facts = all.subList(0, Math.min(all.size(), MOST_FACTS));
        int poisonAt = random.nextInt(4) == 0 ? random.nextInt(facts.size()) : Integer.MAX_VALUE;
        int from = 0;
        while (from < facts.size()) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(3));
            if (poisonAt < to && !stream.poisoned) {
                stream.poisoned = true;
                stream.append(List.of(POISON));
            }
            stream.commit(facts.subList(from, to));
            from = to;
        }
        return stream;
    }

    StreamKey key() {
        return key;
    }

    boolean isPoisoned() {
        return poisoned;
    }

    /// How many commits the rows have to tell of.
    long tells() {
        return tells;
    }

    List<Map<String, AttributeValue>> items() {
        return ledger.items(key);
    }

    /// One commit more.
    void grade() {
        commit(List.of(GRADED));
    }

    private void commit(List<LotEvent> facts) {
        append(facts.stream().map(Streams.LOTS::write).toList());
        if (!poisoned) {
            folded.addAll(facts);
            tells = head.revision();
        }
    }

    private void append(List<StoredEvent> events) {
        EventStore store = ledger.backplane().events();
        Commit commit = Commit.after(head, key, metadata(head.revision()), events);
        store.append(commit);
        head = commit.head();
    }

    void assertTold(String seed) {
        assertRow(new LotViews(), seed);
        assertRow(new LotCards(), seed);
        assertRow(new Ownerships(), seed);
    }

    private <R> void assertRow(View<R, LotEvent> view, String seed) {
        Optional<R> fold = Optional.empty();
        for (LotEvent fact : folded) {
            fold = Optional.of(view.evolve(fold, fact));
        }
        Optional<ViewRow> row =
                ledger.backplane()
                        .views()
                        .find(ViewKey.of(view, key.tenant(), key.id()), Consistency.STRONG);
        assertEquals(tells, row.map(stored -> stored.head().revision()).orElse(0L), seed);
        Class<?> type = fold.<Class<?>>map(Object::getClass).orElse(Object.class);
        assertEquals(fold, row.map(stored -> Json.read(stored.json(), type)), seed);
    }

    private static CommandMetadata metadata(long number) {
        return new CommandMetadata(
                new CommandId("c-" + number, ""),
                Tomatoes.FARM,
                Tomatoes.NOON,
                "request-" + number,
                Optional.empty());
    }
}
