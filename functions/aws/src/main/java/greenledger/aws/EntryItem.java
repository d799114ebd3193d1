package greenledger.aws;

import greenledger.core.Commit;
import greenledger.core.Snapshot;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.core.audit.Entry;
import greenledger.core.audit.Position;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table `events` as an auditor reads it: what is more, less or other than the store
/// writes is told and not thrown.
final class EntryItem {

    private static final Pattern SORT_KEY = Pattern.compile("C#(\\d{10})(#S)?");
    private static final AttributeValue NONE = AttributeValue.fromS("");

    private static final String OTHERWISE = "It has other attributes than were written.";

    private EntryItem() {}

    /// Empty for what is no part of a chain, and does not say that it is.
    static Optional<Entry> read(Map<String, AttributeValue> item) {
        String stream = item.getOrDefault("s", NONE).s();
        String key = item.getOrDefault("r", NONE).s();
        Matcher form = SORT_KEY.matcher(key);
        if (!form.matches()) {
            String kind = Optional.ofNullable(item.getOrDefault("k", NONE).s()).orElse("");
            return kind.equals("c") || kind.equals("s") || key.startsWith("C#")
                    ? Optional.of(new Entry.Stray(stream, key))
                    : Optional.empty();
        }
        Position position = new Position(stream, Long.parseLong(form.group(1)));
        return Optional.ofNullable(form.group(2)).isEmpty()
                ? Optional.of(commit(position, item))
                : snapshot(position, item);
    }

    private static Entry commit(Position position, Map<String, AttributeValue> item) {
        try {
            Commit commit = CommitItem.read(item);
            return isAsWritten(commit, item)
                    ? new Entry.Committed(commit)
                    : new Entry.Unreadable(position, OTHERWISE);
        } catch (RuntimeException e) {
            // Whatever reading trips over, it is not what was written.
            return new Entry.Unreadable(position, unreadable(e));
        }
    }

    /// One of another format is never read; whatever it says, nothing rests on it.
    private static Optional<Entry> snapshot(Position position, Map<String, AttributeValue> item) {
        if (!SnapshotItem.isOfThisFormat(item)) {
            return Optional.empty();
        }
        try {
            Snapshot snapshot = SnapshotItem.read(item);
            StreamKey stream = StreamKey.parse(position.stream());
            return Optional.of(
                    isAsWritten(stream, snapshot, item)
                            ? new Entry.Snapped(position.stream(), snapshot)
                            : new Entry.UnreadableSnapshot(position, OTHERWISE));
        } catch (RuntimeException e) {
            return Optional.of(new Entry.UnreadableSnapshot(position, unreadable(e)));
        }
    }

    /// What is compressed may be so in several ways; what it says is folded again.
    private static boolean isAsWritten(
            StreamKey stream, Snapshot snapshot, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> written = new HashMap<>(SnapshotItem.write(stream, snapshot));
        Map<String, AttributeValue> found = new HashMap<>(item);
        for (String compressed : List.of("c", "st")) {
            if (!isPlain(item.getOrDefault(compressed, NONE))) {
                written.remove(compressed);
                found.remove(compressed);
            }
        }
        return written.equals(found);
    }

    private static boolean isPlain(AttributeValue json) {
        byte[] bytes = json.b().asByteArrayUnsafe();
        return bytes.length > 0 && bytes[0] == '{';
    }

    private static String unreadable(RuntimeException e) {
        return "It cannot be read: " + e.getMessage();
    }

    /// The hash covers what a commit says. This covers the rest: that the item says nothing else.
    private static boolean isAsWritten(Commit commit, Map<String, AttributeValue> item) {
        return withoutFacts(CommitItem.write(commit)).equals(withoutFacts(item))
                && areAsWritten(commit.events(), item.getOrDefault("e", NONE).l());
    }

    private static Map<String, AttributeValue> withoutFacts(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> rest = new HashMap<>(item);
        rest.remove("e");
        return rest;
    }

    private static boolean areAsWritten(List<StoredEvent> facts, List<AttributeValue> stored) {
        for (int i = 0; i < facts.size(); i++) {
            AttributeValue content = stored.get(i).m().getOrDefault("d", NONE);
            if (stored.get(i).m().size() != 3
                    || (isPlain(content)
                            && !Arrays.equals(
                                    content.b().asByteArrayUnsafe(), facts.get(i).bytes()))) {
                return false;
            }
        }
        return true;
    }
}
