package greenledger.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The last commands that a stream recorded, oldest first, so that a repeated one is recognised.
public record RecentCommands(List<Done> done) {

    /// How many are kept: enough for any retry, small enough for every snapshot.
    static final int KEPT = 64;

    /// A command and the revision that it led to.
    public record Done(CommandId id, long revision) {}

    public static final RecentCommands NONE = new RecentCommands(List.of());

    public RecentCommands {
        done = List.copyOf(done);
    }

    RecentCommands and(Commit commit) {
        List<Done> more =
                new ArrayList<>(done.subList(Math.max(0, done.size() + 1 - KEPT), done.size()));
        more.add(new Done(commit.metadata().id(), commit.revision()));
        return new RecentCommands(more);
    }

    Done last() {
        return done.getLast();
    }

    /// Whether the stream has recorded no others.
    boolean isAll() {
        return done.isEmpty() || done.getFirst().revision() == 1;
    }

    OptionalLong revision(CommandId id) {
        return done.stream()
                .filter(command -> command.id().equals(id))
                .mapToLong(Done::revision)
                .findFirst();
    }

    Optional<Done> find(String key) {
        return done.stream().filter(command -> command.id().key().equals(key)).findFirst();
    }
}
