package greenledger.core.audit;

import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.Head;
import greenledger.core.Refold;
import greenledger.core.Snapshot;
import greenledger.core.UnreadableEvent;
import greenledger.core.audit.Break.Kind;
import java.util.Optional;

/// Follows one stream from its first item on, in memory that does not grow, for as long as
/// everything is as it was written.
///
/// It tells that something is wrong; [Diagnosis] tells what.
final class StreamWalk {

    private Head head = Head.EMPTY;
    private boolean sound = true;
    private Optional<Refold<?, ?>> fold = Optional.empty();
    private Optional<Break> contradiction = Optional.empty();

    /// Whether nothing was wrong so far.
    boolean isSound() {
        return sound && contradiction.isEmpty();
    }

    /// What is linked as it should be, and yet cannot be: a snapshot that its commits do not make,
    /// or facts that cannot follow from one another.
    Optional<Break> contradiction() {
        return contradiction;
    }

    void take(Entry entry) {
        if (!isSound()) {
            return;
        }
        switch (entry) {
            case Entry.Committed(Commit commit) -> take(commit);
            case Entry.Snapped(String stream, Snapshot snapshot) -> take(stream, snapshot);
            case Entry.Unreadable _, Entry.UnreadableSnapshot _, Entry.Stray _ -> sound = false;
        }
    }

    private void take(Commit commit) {
        sound =
                commit.revision() == head.revision() + 1
                        && commit.firstEvent() == head.events() + 1
                        && commit.previous().equals(head.hash())
                        && commit.hash().equals(Chain.seal(commit));
        if (sound) {
            if (commit.revision() == 1) {
                fold = Folds.of(commit.stream().category());
            }
            head = commit.head();
            fold = fold.flatMap(before -> folded(before, commit));
        }
    }

    /// Without a fact of a later release the state cannot be known, nor any after it.
    private Optional<Refold<?, ?>> folded(Refold<?, ?> before, Commit commit) {
        try {
            before.take(commit);
            return Optional.of(before);
        } catch (UnreadableEvent _) {
            return Optional.empty();
        } catch (IllegalStateException impossible) {
            contradict(
                    Kind.INSERTED,
                    commit.stream().toString(),
                    "Its facts cannot follow from those before it: " + impossible.getMessage());
            return Optional.empty();
        }
    }

    private void take(String stream, Snapshot snapshot) {
        sound = snapshot.head().equals(head);
        if (sound && fold.filter(now -> !now.agrees(snapshot)).isPresent()) {
            contradict(
                    Kind.EDITED,
                    stream,
                    "The snapshot there is not what the commits up to it make.");
        }
    }

    private void contradict(Kind kind, String stream, String detail) {
        contradiction = Optional.of(Break.at(kind, new Position(stream, head.revision()), detail));
    }
}
