package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.core.TraceParent;
import greenledger.core.UnreadableCommit;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A commit as an item of the table `events`, both ways. DESIGN §5 names the attributes.
final class CommitItem {

    private static final String FORMAT = "1";

    private CommitItem() {}

    static String sortKey(long revision) {
        return String.format(Locale.ROOT, "C#%010d", revision);
    }

    static Map<String, AttributeValue> write(Commit commit) {
        CommandMetadata metadata = commit.metadata();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("s", text(commit.stream().toString()));
        item.put("r", text(sortKey(commit.revision())));
        item.put("k", text("c"));
        item.put("n", number(commit.events().size()));
        item.put("f", number(commit.firstEvent()));
        item.put("t", number(metadata.at().toEpochMilli()));
        item.put("c", text(metadata.id().toString()));
        item.put("x", text(metadata.correlation()));
        metadata.causation().ifPresent(causation -> item.put("y", text(causation)));
        metadata.trace().ifPresent(trace -> item.put("w", text(trace.value())));
        item.put("a", text(metadata.actor().value()));
        item.put("p", bytes(commit.previous().bytes()));
        item.put("h", bytes(commit.hash().bytes()));
        item.put("fv", number(Long.parseLong(FORMAT)));
        item.put(
                "e",
                AttributeValue.fromL(commit.events().stream().map(CommitItem::write).toList()));
        return item;
    }

    static boolean isCommit(Map<String, AttributeValue> item) {
        return item.containsKey("k") && item.get("k").s().equals("c");
    }

    /// What its key tells, even when the rest cannot be read.
    static StreamKey stream(Map<String, AttributeValue> item) {
        return StreamKey.parse(get(item, "s").s());
    }

    static long revision(Map<String, AttributeValue> item) {
        return Long.parseLong(get(item, "r").s().substring(2));
    }

    /// @throws UnreadableCommit when the item is no commit, or of a later format
    static Commit read(Map<String, AttributeValue> item) {
        try {
            return parse(item);
        } catch (RuntimeException e) {
            throw new UnreadableCommit(name(item, "s") + " " + name(item, "r"), e);
        }
    }

    private static Commit parse(Map<String, AttributeValue> item) {
        String format = get(item, "fv").n();
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "Format " + format + " of a commit is of a later release than this one");
        }
        CommandMetadata metadata =
                new CommandMetadata(
                        CommandId.parse(get(item, "c").s()),
                        new PartyId(get(item, "a").s()),
                        Instant.ofEpochMilli(Long.parseLong(get(item, "t").n())),
                        get(item, "x").s(),
                        Optional.ofNullable(item.get("y")).map(AttributeValue::s),
                        Optional.ofNullable(item.get("w"))
                                .flatMap(trace -> TraceParent.parse(trace.s())));
        return new Commit(
                stream(item),
                revision(item),
                Long.parseLong(get(item, "f").n()),
                metadata,
                get(item, "e").l().stream().map(CommitItem::event).toList(),
                Hash.of(get(item, "p").b().asByteArray()),
                Hash.of(get(item, "h").b().asByteArray()));
    }

    private static AttributeValue write(StoredEvent event) {
        byte[] content = Deflated.ifSmaller(event.bytes());
        return AttributeValue.fromM(
                Map.of("t", text(event.type()), "v", number(event.version()), "d", bytes(content)));
    }

    private static StoredEvent event(AttributeValue stored) {
        Map<String, AttributeValue> event = stored.m();
        return new StoredEvent(
                get(event, "t").s(),
                Integer.parseInt(get(event, "v").n()),
                Deflated.text(get(event, "d").b().asByteArray()));
    }

    /// Half of the item's key, for somebody who has to find it.
    private static String name(Map<String, AttributeValue> item, String half) {
        return Optional.ofNullable(item.get(half)).map(AttributeValue::s).orElse("?");
    }

    private static AttributeValue get(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), () -> "A commit without attribute " + name);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    private static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }
}
