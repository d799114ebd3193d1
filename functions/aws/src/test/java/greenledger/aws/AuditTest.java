package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.Snapshot;
import greenledger.core.StreamKey;
import greenledger.core.audit.Break;
import greenledger.core.audit.Break.Kind;
import greenledger.core.audit.Totals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever is done to the table behind the store's back gets a name and a place.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class AuditTest {

    /// What was found, without the sentence that explains it.
    private record Named(Kind kind, StreamKey stream, long revision, long through) {}

    private final Ledger ledger;
    private final Orchard orchard;
    private final StreamKey apples;
    private final StreamKey pears;

    AuditTest(Ledger ledger) {
        this.ledger = ledger;
        this.orchard = new Orchard(ledger);
        this.apples = orchard.grow("APPLES", 40);
        this.pears = orchard.grow("PEARS", 9);
        orchard.grow("PLUMS", 1);
    }

    @Test
    void what_nobody_touched_is_sound_and_only_read() throws InterruptedException {
        ledger.meter().reset();
        List<Break> found = new ArrayList<>();

        assertEquals(new Totals(3, 50, 1, 3, 0), orchard.audit(found));
        assertEquals(List.of(), found);
        assertEquals(Set.of("Scan", "BatchGetItem"), ledger.meter().requests().keySet());
    }

    @Test
    void an_edited_commit_is_named() throws InterruptedException {
        Map<String, AttributeValue> item = orchard.item(apples, 7);
        item.put("a", AttributeValue.fromS("other-party"));
        orchard.put(item);

        assertFound(new Named(Kind.EDITED, apples, 7, 7));
    }

    @Test
    void an_edited_commit_that_bears_the_right_hash_of_its_false_content_is_named()
            throws InterruptedException {
        orchard.put(CommitItem.write(rewritten(CommitItem.read(orchard.item(apples, 7)))));

        assertFound(new Named(Kind.EDITED, apples, 7, 7));
    }

    @Test
    void an_edited_last_commit_that_bears_the_right_hash_is_known_by_the_view_that_saw_it()
            throws InterruptedException {
        orchard.put(CommitItem.write(rewritten(CommitItem.read(orchard.item(pears, 9)))));

        assertFound(new Named(Kind.EDITED, pears, 9, 9));
    }

    @Test
    void swapped_commits_are_named() throws InterruptedException {
        Map<String, AttributeValue> third = orchard.item(pears, 3);
        Map<String, AttributeValue> fifth = orchard.item(pears, 5);
        orchard.put(third, pears, 5);
        orchard.put(fifth, pears, 3);

        assertFound(new Named(Kind.SWAPPED, pears, 3, 3), new Named(Kind.SWAPPED, pears, 5, 5));
    }

    @Test
    void commits_swapped_between_streams_are_named() throws InterruptedException {
        Map<String, AttributeValue> apple = orchard.item(apples, 5);
        Map<String, AttributeValue> pear = orchard.item(pears, 5);
        orchard.put(apple, pears, 5);
        orchard.put(pear, apples, 5);

        assertFound(new Named(Kind.SWAPPED, apples, 5, 5), new Named(Kind.SWAPPED, pears, 5, 5));
    }

    @Test
    void a_copy_in_anothers_place_is_named() throws InterruptedException {
        orchard.put(orchard.item(pears, 3), pears, 9);

        assertFound(new Named(Kind.SWAPPED, pears, 9, 9));
    }

    @Test
    void a_commit_that_was_moved_far_away_is_named_where_it_lies() throws InterruptedException {
        orchard.put(orchard.item(pears, 3), pears, 1_000_000_003);
        orchard.delete(pears, 3);

        assertFound(
                new Named(Kind.DELETED, pears, 3, 3),
                new Named(Kind.SWAPPED, pears, 1_000_000_003, 1_000_000_003));
    }

    @Test
    void deleted_commits_are_named() throws InterruptedException {
        orchard.delete(apples, 11);
        orchard.delete(apples, 12);

        assertFound(new Named(Kind.DELETED, apples, 11, 12));
    }

    @Test
    void a_deleted_commit_is_named_when_later_ones_were_moved_up() throws InterruptedException {
        for (int revision = 4; revision < 9; revision++) {
            orchard.put(orchard.item(pears, revision + 1), pears, revision);
        }
        orchard.delete(pears, 9);

        assertFound(new Named(Kind.DELETED, pears, 4, 4), new Named(Kind.TRUNCATED, pears, 9, 9));
    }

    @Test
    void an_inserted_commit_is_named_when_later_ones_were_moved_along()
            throws InterruptedException {
        for (int revision = 9; revision >= 4; revision--) {
            orchard.put(orchard.item(pears, revision), pears, revision + 1);
        }
        orchard.put(CommitItem.write(rewritten(CommitItem.read(orchard.item(pears, 4)))));

        assertFound(new Named(Kind.INSERTED, pears, 4, 4));
    }

    @Test
    void an_inserted_commit_at_the_end_is_named() throws InterruptedException {
        orchard.put(orchard.item(apples, 2), pears, 10);

        assertFound(new Named(Kind.INSERTED, pears, 10, 10));
    }

    @Test
    void an_item_where_no_commit_can_be_is_named() throws InterruptedException {
        Map<String, AttributeValue> item = orchard.item(pears, 9);
        item.put("r", AttributeValue.fromS("C#0000000009b"));
        orchard.put(item);

        assertFound(new Named(Kind.INSERTED, pears, 9, 9));
    }

    @Test
    void a_truncated_stream_is_known_by_the_view_that_saw_more() throws InterruptedException {
        orchard.delete(pears, 9);
        orchard.delete(pears, 8);

        assertFound(new Named(Kind.TRUNCATED, pears, 8, 9));
    }

    @Test
    void a_stream_without_any_commit_is_known_by_the_view_that_saw_one()
            throws InterruptedException {
        for (int revision = 1; revision <= 9; revision++) {
            orchard.delete(pears, revision);
        }

        assertFound(new Named(Kind.TRUNCATED, pears, 1, 9));
    }

    @Test
    void a_truncated_stream_is_known_by_its_snapshot() throws InterruptedException {
        StreamKey grapes = orchard.unwatched("GRAPES", 32);
        orchard.delete(grapes, 32);
        orchard.delete(grapes, 31);

        assertFound(new Named(Kind.TRUNCATED, grapes, 31, 32));
    }

    @Test
    void an_edited_snapshot_is_named() throws InterruptedException {
        Snapshot kept = SnapshotItem.read(orchard.item(apples, CommitItem.sortKey(32) + "#S"));
        String state = kept.stateJson().replace("grade 32", "grade 33");
        assertNotEquals(kept.stateJson(), state);
        orchard.put(
                SnapshotItem.write(
                        apples,
                        new Snapshot(kept.head(), kept.reducerVersion(), kept.recent(), state)));

        assertFound(new Named(Kind.EDITED, apples, 32, 32));
    }

    @Test
    void what_is_wrong_in_several_streams_is_all_named() throws InterruptedException {
        orchard.delete(apples, 20);
        orchard.delete(pears, 9);

        assertFound(
                new Named(Kind.DELETED, apples, 20, 20), new Named(Kind.TRUNCATED, pears, 9, 9));
    }

    @Test
    void one_stream_alone_can_be_looked_at() {
        orchard.delete(apples, 20);
        List<Break> found = new ArrayList<>();

        assertEquals(new Totals(1, 9, 0, 0, 0), orchard.auditOf(pears.toString(), found));
        assertEquals(1, orchard.auditOf(apples.toString(), found).breaks());
        assertEquals(20, found.getFirst().revision());
    }

    private void assertFound(Named... expected) throws InterruptedException {
        List<Break> found = new ArrayList<>();
        Totals totals = orchard.audit(found);
        Set<Named> named = new HashSet<>();
        found.forEach(each ->
                named.add(
                        new Named(
                                each.kind(),
                                StreamKey.parse(each.stream()),
                                each.revision(),
                                each.through())));

        assertEquals(Set.of(expected), named, found::toString);
        assertEquals(expected.length, totals.breaks());
        assertTrue(found.stream().noneMatch(each -> each.detail().isBlank()));
    }

    /// Says something else, and bears the hash of that.
    private static Commit rewritten(Commit commit) {
        Commit other =
                new Commit(
                        commit.stream(),
                        commit.revision(),
                        commit.firstEvent(),
                        Commits.metadata("made-up"),
                        commit.events(),
                        commit.previous(),
                        Hash.NONE);
        return new Commit(
                other.stream(),
                other.revision(),
                other.firstEvent(),
                other.metadata(),
                other.events(),
                other.previous(),
                Chain.seal(other));
    }
}
