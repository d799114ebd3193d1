package greenledger.aws;

import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.Head;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.domain.lot.Tomatoes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Commits whose content means nothing, of any size.
final class Commits {

    private Commits() {}

    static CommandMetadata metadata(String key) {
        return new CommandMetadata(
                new CommandId(key, "f"),
                Tomatoes.FARM,
                Tomatoes.NOON,
                "request-1",
                Optional.empty());
    }

    static Commit after(Head head, StreamKey stream, String key, StoredEvent... facts) {
        return Commit.after(head, stream, metadata(key), List.of(facts));
    }

    /// A fact of so many bytes, of which compression saves no more than a quarter.
    static StoredEvent fact(int bytes) {
        byte[] noise = new byte[bytes * 3 / 4];
        new Random(bytes).nextBytes(noise);
        return fact(Base64.getEncoder().withoutPadding().encodeToString(noise), bytes);
    }

    /// A fact of so many bytes that say the same again and again.
    static StoredEvent repetitive(int bytes) {
        return fact("ripe tomatoes ".repeat(bytes / 14 + 1), bytes);
    }

    /// Puts so many commits of one fact each on the stream and gives them back.
    static List<Commit> fill(EventStore events, StreamKey stream, int commits, int bytes) {
        List<Commit> stored = new ArrayList<>();
        Head head = Head.EMPTY;
        for (int i = 1; i <= commits; i++) {
            Commit commit = after(head, stream, "c-" + i, fact(bytes));
            events.append(commit);
            stored.add(commit);
            head = commit.head();
        }
        return stored;
    }

    private static StoredEvent fact(String text, int bytes) {
        String frame = "{\"x\":\"\"}";
        int room = bytes - frame.length();
        return new StoredEvent(
                "Noted", 1, "{\"x\":\"" + text.substring(0, Math.min(room, text.length())) + "\"}");
    }
}
