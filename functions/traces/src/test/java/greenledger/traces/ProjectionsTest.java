package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.StreamBatch;
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
import greenledger.domain.lot.RandomHistory;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.LotCards;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.Ownerships;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever the stream does to its records on their way, every row ends up as the fold of its
/// table.
@ExtendWith(Engine.Ledgers.class)
class ProjectionsTest {

    private static final int MOST_COMMITS = 6;

    private final Ledger ledger;

    ProjectionsTest(Ledger ledger) {
        this.ledger = ledger;
    }

    /// 200 seeds in `verify`; `-Dgreenledger.seeds=10000` for the long form.
    @Test
    @Tag("proof")
    void rows_equal_the_fold_of_their_table_however_often_it_is_tried() {
        seeds(1).limit(Long.getLong("greenledger.seeds", 200)).forEach(this::project);
    }

    @Test
    void rows_equal_the_fold_of_their_table() {
        seeds(20_001).limit(20).forEach(this::project);
    }

    /// Those under which anything happens at all.
    private static LongStream seeds(long first) {
        return LongStream.iterate(first, seed -> seed + 1)
                .filter(seed -> !RandomHistory.facts(seed).isEmpty());
    }

    private void project(long seed) {
        Random random = new Random(seed);
        TenantId tenant = Ledger.anotherTenant();
        StreamKey stream = Streams.LOTS.stream(tenant, Tomatoes.LOT.value()).key();
        List<LotEvent> facts = facts(seed);
        List<Map<String, AttributeValue>> items = store(facts, stream, random);
        ProjectFactsHandler projector = new ProjectFactsHandler(ledger.backplane());
        for (List<Map<String, AttributeValue>> batch : batches(mangled(items, random), random)) {
            assertEquals(List.of(), StreamBatch.ofInserted(batch).to(projector), "seed " + seed);
        }
        assertRow(new LotViews(), facts, stream, items.size(), seed);
        assertRow(new LotCards(), facts, stream, items.size(), seed);
        assertRow(new Ownerships(), facts, stream, items.size(), seed);
        long lots =
                ledger.backplane()
                        .views()
                        .totals(ViewKey.of(new LotCards(), tenant, "-"))
                        .getOrDefault(CardTallies.LOTS, 0L);
        assertEquals(1, lots, "seed " + seed);
    }

    private static List<LotEvent> facts(long seed) {
        List<LotEvent> all = RandomHistory.facts(seed);
        return all.subList(0, Math.min(all.size(), 2 * MOST_COMMITS));
    }

    /// One to three facts a commit, as a decision may give.
    private List<Map<String, AttributeValue>> store(
            List<LotEvent> facts, StreamKey stream, Random random) {
        EventStore events = ledger.backplane().events();
        Head head = Head.EMPTY;
        int from = 0;
        while (from < facts.size()) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(3));
            List<StoredEvent> stored =
                    facts.subList(from, to).stream().map(Streams.LOTS::write).toList();
            Commit commit = Commit.after(head, stream, metadata(from), stored);
            events.append(commit);
            head = commit.head();
            from = to;
        }
        return ledger.items(stream);
    }

    /// Some lost, some doubled, all in any order; then the last one, which tells of all before it.
    private static List<Map<String, AttributeValue>> mangled(
            List<Map<String, AttributeValue>> items, Random random) {
        List<Map<String, AttributeValue>> records = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            records.addAll(Collections.nCopies(random.nextInt(3), item));
        }
        Collections.shuffle(records, random);
        records.add(items.getLast());
        return records;
    }

    private static List<List<Map<String, AttributeValue>>> batches(
            List<Map<String, AttributeValue>> records, Random random) {
        List<List<Map<String, AttributeValue>>> batches = new ArrayList<>();
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(4));
            batches.add(records.subList(from, to));
            from = to;
        }
        return batches;
    }

    private <R> void assertRow(
            View<R, LotEvent> view,
            List<LotEvent> facts,
            StreamKey stream,
            int commits,
            long seed) {
        Optional<R> fold = Optional.empty();
        for (LotEvent fact : facts) {
            fold = Optional.of(view.evolve(fold, fact));
        }
        ViewRow row =
                ledger.backplane()
                        .views()
                        .find(ViewKey.of(view, stream.tenant(), stream.id()), Consistency.STRONG)
                        .orElseThrow(() -> new AssertionError("seed " + seed + ": no row"));
        assertEquals(commits, row.head().revision(), "seed " + seed);
        assertEquals(
                fold.orElseThrow(),
                Json.read(row.json(), fold.orElseThrow().getClass()),
                "seed " + seed);
    }

    private static CommandMetadata metadata(int number) {
        return new CommandMetadata(
                new CommandId("c-" + number, ""),
                Tomatoes.FARM,
                Tomatoes.NOON,
                "request-" + number,
                Optional.empty());
    }
}
