package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.RecentCommands;
import greenledger.core.Snapshot;
import greenledger.core.StreamKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A snapshot as an item of the table `events`, both ways. It lies right behind the commit that it
/// was made at.
final class SnapshotItem {

    /// The recent commands as JSON sees them.
    private record Ring(RecentCommands recent) {}

    /// Snapshots of any other format are passed over, as those of another reducer are.
    private static final AttributeValue FORMAT = AttributeValue.fromN("2");

    private SnapshotItem() {}

    static Map<String, AttributeValue> write(StreamKey stream, Snapshot snapshot) {
        Head head = snapshot.head();
        return Map.of(
                "s", AttributeValue.fromS(stream.toString()),
                "r", AttributeValue.fromS(CommitItem.sortKey(head.revision()) + "#S"),
                "k", AttributeValue.fromS("s"),
                "fv", FORMAT,
                "rv", AttributeValue.fromN(Integer.toString(snapshot.reducerVersion())),
                "n", AttributeValue.fromN(Long.toString(head.events())),
                "h", AttributeValue.fromB(SdkBytes.fromByteArray(head.hash().bytes())),
                "c", deflated(Json.write(new Ring(snapshot.recent()))),
                "st", deflated(snapshot.stateJson()));
    }

    private static AttributeValue deflated(String json) {
        return AttributeValue.fromB(
                SdkBytes.fromByteArray(Deflated.ifSmaller(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static String inflated(AttributeValue value) {
        return Deflated.text(value.b().asByteArray());
    }

    static boolean isOfThisFormat(Map<String, AttributeValue> item) {
        return FORMAT.equals(item.get("fv"));
    }

    static boolean isUsable(Map<String, AttributeValue> item, int reducerVersion) {
        return !CommitItem.isCommit(item)
                && isOfThisFormat(item)
                && get(item, "rv").n().equals(Integer.toString(reducerVersion));
    }

    static Snapshot read(Map<String, AttributeValue> item) {
        String[] sortKey = get(item, "r").s().split("#", -1);
        Head head =
                new Head(
                        Long.parseLong(sortKey[1]),
                        Long.parseLong(get(item, "n").n()),
                        Hash.of(get(item, "h").b().asByteArray()));
        return new Snapshot(
                head,
                Integer.parseInt(get(item, "rv").n()),
                Json.read(inflated(get(item, "c")), Ring.class).recent(),
                inflated(get(item, "st")));
    }

    private static AttributeValue get(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), () -> "A snapshot without attribute " + name);
    }
}
