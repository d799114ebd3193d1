package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final StreamKey STREAM = StreamKey.parse("acme#Lot#L-1");
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00.250Z");
    private static final CommandMetadata FIRST_ASKED =
            new CommandMetadata(
                    new CommandId("k1", "f1"),
                    new PartyId("farm-1"),
                    AT,
                    "corr-1",
                    Optional.empty());
    private static final CommandMetadata SECOND_ASKED =
            new CommandMetadata(
                    new CommandId("k2", "f2"),
                    new PartyId("farm-1"),
                    AT,
                    "corr-2",
                    Optional.of("cause-2"));
    private static final StoredEvent MOVED = new StoredEvent("LotMoved", 1, "{}");

    private static final Commit FIRST =
            Commit.after(
                    Head.EMPTY,
                    STREAM,
                    FIRST_ASKED,
                    List.of(
                            new StoredEvent("LotRegistered", 1, "{\"a\":\"Jalape\u00f1o\"}"),
                            new StoredEvent("LotGraded", 2, "{}")));
    private static final Commit SECOND =
            Commit.after(FIRST.head(), STREAM, SECOND_ASKED, List.of(MOVED));
    private static final Commit THIRD =
            Commit.after(SECOND.head(), STREAM, FIRST_ASKED, List.of(MOVED));

    /// Computed with Python's hashlib from the encoding that [Chain] documents.
    @Test
    void another_program_comes_to_the_same_digests() {
        assertEquals(
                "a9e5bbf4138b4f07d89b0c0c2dd0044a4e4a9bc97fc908e3cd4ad0f96978ad1a",
                FIRST.hash().hex());
        assertEquals(
                "0a16a9158176a7546df1198d3d6823c3717743d26891b0a48eb1b29ad4ee1bb4",
                SECOND.hash().hex());
    }

    @Test
    void commits_are_numbered_and_their_facts_too() {
        assertEquals(new Head(1, 2, FIRST.hash()), FIRST.head());
        assertEquals(2, SECOND.revision());
        assertEquals(3, SECOND.firstEvent());
        assertEquals(FIRST.hash(), SECOND.previous());
        assertEquals("acme#Lot#L-1@1.1", FIRST.eventId(1));
    }

    @Test
    void what_was_written_passes() {
        assertDoesNotThrow(() -> follow(FIRST, SECOND, THIRD));
    }

    @Test
    void an_edit_shows() {
        Commit edited =
                new Commit(
                        STREAM,
                        2,
                        3,
                        SECOND_ASKED,
                        List.of(new StoredEvent("LotMoved", 1, "{ }")),
                        FIRST.hash(),
                        SECOND.hash());
        broken("2", "its content is not what was written", FIRST, edited, THIRD);
    }

    /// Who edits a commit and seals it again breaks the link of the one after it.
    @Test
    void an_edit_that_was_sealed_again_shows_one_commit_later() {
        Commit forged = Commit.after(FIRST.head(), STREAM, FIRST_ASKED, List.of(MOVED));
        broken("3", "it does not follow from the commit before it", FIRST, forged, THIRD);
    }

    @Test
    void a_swap_shows() {
        broken("3", "revision 2 is missing before it", FIRST, THIRD, SECOND);
        Commit secondAsThird = renumbered(SECOND, 3, 4);
        Commit thirdAsSecond = renumbered(THIRD, 2, 3);
        broken(
                "2",
                "it does not follow from the commit before it",
                FIRST,
                thirdAsSecond,
                secondAsThird);
    }

    @Test
    void a_deletion_shows() {
        broken("3", "revision 2 is missing before it", FIRST, THIRD);
        broken("2", "revision 1 is missing before it", SECOND, THIRD);
        broken("2", "it does not follow from the commit before it", FIRST, renumbered(THIRD, 2, 3));
    }

    @Test
    void an_insertion_shows() {
        Commit slippedIn = Commit.after(FIRST.head(), STREAM, FIRST_ASKED, List.of(MOVED));
        broken("2", "revision 3 is missing before it", FIRST, slippedIn, SECOND);
        broken(
                "3",
                "it does not follow from the commit before it",
                FIRST,
                slippedIn,
                renumbered(SECOND, 3, 4));
    }

    /// The beginning of a chain is a chain; that its end is missing shows by what follows, or
    /// against a head kept elsewhere.
    @Test
    void a_truncation_shows_against_a_head_that_was_seen_before() {
        Head left = follow(FIRST, SECOND);
        assertTrue(left.revision() < THIRD.head().revision());
        Commit next = Commit.after(THIRD.head(), STREAM, SECOND_ASKED, List.of(MOVED));
        assertThrows(BrokenChain.class, () -> Chain.check(left, next));
        assertDoesNotThrow(() -> Chain.check(THIRD.head(), next));
    }

    @Test
    void wrong_numbers_of_facts_show() {
        broken(
                "2",
                "it does not follow from the commit before it",
                FIRST,
                renumbered(SECOND, 2, 4));
    }

    @Test
    void every_component_is_sealed() {
        List<Commit> variants = new ArrayList<>(List.of(SECOND));
        variants.add(variant("acme#Lot#L-2", 2, 3, SECOND_ASKED, FIRST.hash(), MOVED));
        variants.add(variant("other#Lot#L-1", 2, 3, SECOND_ASKED, FIRST.hash(), MOVED));
        variants.add(variant("acme#Trace#L-1", 2, 3, SECOND_ASKED, FIRST.hash(), MOVED));
        variants.add(variant("acme#Lot#L-1", 3, 3, SECOND_ASKED, FIRST.hash(), MOVED));
        variants.add(variant("acme#Lot#L-1", 2, 4, SECOND_ASKED, FIRST.hash(), MOVED));
        variants.add(variant("acme#Lot#L-1", 2, 3, SECOND_ASKED, Hash.NONE, MOVED));
        for (CommandMetadata asked : otherMetadata()) {
            variants.add(variant("acme#Lot#L-1", 2, 3, asked, FIRST.hash(), MOVED));
        }
        for (StoredEvent other :
                List.of(
                        new StoredEvent("LotGraded", 1, "{}"),
                        new StoredEvent("LotMoved", 2, "{}"),
                        new StoredEvent("LotMoved", 1, "{ }"))) {
            variants.add(variant("acme#Lot#L-1", 2, 3, SECOND_ASKED, FIRST.hash(), other));
        }
        variants.add(variant("acme#Lot#L-1", 2, 3, SECOND_ASKED, FIRST.hash(), MOVED, MOVED));
        variants.add(variant("acme#Lot#L-1", 2, 3, SECOND_ASKED, FIRST.hash()));
        Set<Hash> seals = new HashSet<>(variants.stream().map(Chain::seal).toList());
        assertEquals(variants.size(), seals.size());
    }

    private static List<CommandMetadata> otherMetadata() {
        CommandMetadata m = SECOND_ASKED;
        PartyId farm = m.actor();
        return List.of(
                new CommandMetadata(
                        new CommandId("k3", "f2"), farm, AT, m.correlation(), m.causation()),
                new CommandMetadata(
                        new CommandId("k2", "f3"), farm, AT, m.correlation(), m.causation()),
                new CommandMetadata(
                        m.id(), new PartyId("farm-2"), AT, m.correlation(), m.causation()),
                new CommandMetadata(m.id(), farm, AT.plusMillis(1), m.correlation(), m.causation()),
                new CommandMetadata(m.id(), farm, AT, "corr-3", m.causation()),
                new CommandMetadata(m.id(), farm, AT, m.correlation(), Optional.of("cause-3")),
                new CommandMetadata(m.id(), farm, AT, m.correlation(), Optional.empty()));
    }

    private static Commit variant(
            String stream,
            long revision,
            long firstEvent,
            CommandMetadata asked,
            Hash previous,
            StoredEvent... events) {
        return new Commit(
                StreamKey.parse(stream),
                revision,
                firstEvent,
                asked,
                List.of(events),
                previous,
                Hash.NONE);
    }

    private static Commit renumbered(Commit commit, long revision, long firstEvent) {
        return new Commit(
                commit.stream(),
                revision,
                firstEvent,
                commit.metadata(),
                commit.events(),
                commit.previous(),
                commit.hash());
    }

    private static Head follow(Commit... commits) {
        Head head = Head.EMPTY;
        for (Commit commit : commits) {
            Chain.check(head, commit);
            head = commit.head();
        }
        return head;
    }

    private static void broken(String revision, String why, Commit... commits) {
        BrokenChain fault = assertThrows(BrokenChain.class, () -> follow(commits));
        assertEquals("Commit " + revision + " of acme#Lot#L-1: " + why, fault.getMessage());
    }
}
