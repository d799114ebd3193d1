package greenledger.core.audit;

import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.Snapshot;
import greenledger.core.audit.Break.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Names what is wrong with one stream. Keeps its hashes in memory, and of its content only what
/// does not bear the right one.
final class Diagnosis {

    private final String stream;
    private final StreamWalk walk = new StreamWalk();
    private final NavigableMap<Long, Spot> spots = new TreeMap<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();
    private final List<Foreign> foreign = new ArrayList<>();

    /// A commit that was not written at any place of its own stream, and the break that it is until
    /// its place is found in another one.
    record Foreign(Break edited, Spot.Unsealed content) {}

    /// @param witnesses read before any item of the stream is, or they might know more than it
    Diagnosis(String stream, List<Witness> witnesses) {
        this.stream = stream;
        this.witnesses.addAll(witnesses);
    }

    void take(Entry entry) {
        walk.take(entry);
        switch (entry) {
            case Entry.Committed(Commit commit) -> spots.put(commit.revision(), Spot.of(commit));
            case Entry.Unreadable(var position, var why) ->
                    spots.put(position.revision(), new Spot.Unreadable(why));
            case Entry.Snapped(_, Snapshot snapshot) ->
                    witnesses.add(new Witness("its snapshot there", stream, snapshot.head()));
            case Entry.UnreadableSnapshot(var position, var why) ->
                    breaks.add(Break.at(Kind.EDITED, position, "The snapshot there: " + why));
            case Entry.Stray(_, var key) ->
                    breaks.add(
                            at(Kind.INSERTED, last(), "An item under " + key + " is no commit's."));
        }
    }

    /// What is wrong, in the order of revisions.
    List<Break> breaks() {
        walk.contradiction().ifPresent(breaks::add);
        if (!spots.isEmpty()) {
            Moves moves = new Moves(stream, spots);
            breaks.addAll(moves.breaks());
            judge(moves);
        }
        ask();
        breaks.sort(Comparator.comparingLong(Break::revision));
        return List.copyOf(breaks);
    }

    /// Commits that may have been written to another stream; not among [#breaks].
    List<Foreign> foreign() {
        return List.copyOf(foreign);
    }

    private void judge(Moves moves) {
        Spot before = new Spot.Sealed(Hash.NONE, 0, Head.EMPTY);
        long revision = 1;
        for (Map.Entry<Long, Spot> each : spots.entrySet()) {
            long found = each.getKey();
            if (moves.isMoved(found)) {
                // It may have been moved to anywhere: nothing need be missing before it.
                before = new Spot.Unreadable("moved");
                revision = found == revision ? revision + 1 : revision;
                continue;
            }
            if (found > revision) {
                breaks.add(missing(Kind.DELETED, revision, found - 1, "Later ones are there."));
                before = new Spot.Unreadable("missing");
            }
            judge(found, each.getValue(), before);
            before = each.getValue();
            revision = found + 1;
        }
    }

    private void judge(long revision, Spot spot, Spot before) {
        switch (spot) {
            case Spot.Unreadable(var why) -> breaks.add(at(Kind.EDITED, revision, why));
            case Spot.Unsealed unsealed -> judge(revision, unsealed, before);
            case Spot.Sealed sealed -> judge(revision, sealed, before);
        }
    }

    private void judge(long revision, Spot.Unsealed spot, Spot before) {
        Commit commit = spot.commit();
        boolean isVouchedFor =
                isVouchedFor(revision, commit.hash()) || isVouchedFor(revision, spot.seal());
        if (isVouchedFor || follows(before, commit.previous()) || isOnlyLinkFalse(spot, before)) {
            foreign.add(
                    new Foreign(
                            at(Kind.EDITED, revision, "Its content is not what was written."),
                            spot));
        } else {
            foreign.add(
                    new Foreign(
                            at(
                                    Kind.INSERTED,
                                    revision,
                                    "It follows nothing and nothing follows it."),
                            spot));
        }
    }

    /// What comes after something that is itself in question may be linked to anything.
    private static boolean follows(Spot before, Hash link) {
        return !(before instanceof Spot.Sealed(_, _, var head)) || head.hash().equals(link);
    }

    private static boolean isOnlyLinkFalse(Spot.Unsealed spot, Spot before) {
        return before instanceof Spot.Sealed(_, _, var head)
                && Chain.seal(Relocation.after(head.hash(), spot.commit()))
                        .equals(spot.commit().hash());
    }

    /// When one commit was not written after the other, it is the one that nothing else speaks for
    /// that is not genuine.
    private void judge(long revision, Spot.Sealed spot, Spot before) {
        if (!follows(before, spot.previous())) {
            breaks.add(
                    revision > 1 && isVouchedFor(revision, spot.head().hash())
                            ? at(
                                    Kind.EDITED,
                                    revision - 1,
                                    "The next one was written after another one than this.")
                            : at(
                                    Kind.INSERTED,
                                    revision,
                                    "It was not written after the one before."));
        } else if (before instanceof Spot.Sealed(_, _, var head)
                && spot.firstEvent() != head.events() + 1) {
            breaks.add(
                    at(Kind.INSERTED, revision, "It counts other facts before it than there are."));
        }
    }

    /// Whether the next commit or a witness knows the commit at `revision` by this hash.
    private boolean isVouchedFor(long revision, Hash hash) {
        boolean byNext =
                switch (spots.getOrDefault(revision + 1, new Spot.Unreadable("missing"))) {
                    case Spot.Sealed(var previous, _, _) -> previous.equals(hash);
                    case Spot.Unsealed(var commit, _) -> commit.previous().equals(hash);
                    case Spot.Unreadable _ -> false;
                };
        return byNext
                || witnesses.stream()
                        .map(Witness::head)
                        .anyMatch(head -> head.revision() == revision && head.hash().equals(hash));
    }

    /// Holds what there is to what others remember of it.
    private void ask() {
        witnesses.stream()
                .filter(witness -> witness.head().revision() > last())
                .max(Comparator.comparingLong(witness -> witness.head().revision()))
                .ifPresent(witness ->
                        breaks.add(
                                missing(
                                        Kind.TRUNCATED,
                                        last() + 1,
                                        witness.head().revision(),
                                        "It was there when " + witness.name() + " was made.")));
        Set<Long> named = new HashSet<>();
        breaks.forEach(known -> named.add(known.revision()));
        foreign.forEach(known -> named.add(known.edited().revision()));
        for (Witness witness : witnesses) {
            long revision = witness.head().revision();
            boolean isOther =
                    spots.get(revision) instanceof Spot.Sealed(_, _, var head)
                            && !head.equals(witness.head());
            if (isOther && named.add(revision)) {
                breaks.add(
                        at(
                                Kind.EDITED,
                                revision,
                                "It is another one than " + witness.name() + " was made of."));
            }
        }
    }

    private long last() {
        return spots.isEmpty() ? 0 : spots.lastKey();
    }

    private Break at(Kind kind, long revision, String detail) {
        return missing(kind, revision, revision, detail);
    }

    private Break missing(Kind kind, long revision, long through, String detail) {
        return new Break(kind, stream, revision, through, detail);
    }
}
