package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewRow.Index;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row as an item of the table `views`, both ways.
///
/// `k` key · `rev` revision · `n` number of facts · `h` hash of the last commit · `d` what readers
/// see · `o` order · `tl` share in the totals · `ix-…` partition in each index.
final class ViewItem {

    private ViewItem() {}

    static String indexName(Index index) {
        return "by-" + index.name().toLowerCase(Locale.ROOT);
    }

    static String attribute(Index index) {
        return "ix-" + index.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, AttributeValue> write(ViewKey key, ViewRow row) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("k", AttributeValue.fromS(key.toString()));
        item.put("rev", number(row.head().revision()));
        item.put("n", number(row.head().events()));
        item.put("h", AttributeValue.fromB(SdkBytes.fromByteArray(row.head().hash().bytes())));
        item.put("d", AttributeValue.fromS(row.json()));
        row.indexes()
                .forEach((index, partition) ->
                        item.put(attribute(index), AttributeValue.fromS(partition)));
        if (!row.indexes().isEmpty()) {
            item.put("o", AttributeValue.fromS(row.order()));
        }
        if (!row.tallies().isEmpty()) {
            item.put("tl", AttributeValue.fromM(numbers(row.tallies())));
        }
        return item;
    }

    static ViewRow read(Map<String, AttributeValue> item) {
        Map<Index, String> indexes = new HashMap<>();
        for (Index index : Index.values()) {
            if (item.containsKey(attribute(index))) {
                indexes.put(index, text(item, attribute(index)));
            }
        }
        return new ViewRow(
                head(item),
                text(item, "d"),
                indexes,
                item.containsKey("o") ? text(item, "o") : "",
                item.containsKey("tl") ? longs(get(item, "tl").m()) : Map.of());
    }

    /// How far its stream had come.
    static Head head(Map<String, AttributeValue> item) {
        return new Head(
                revision(item),
                Long.parseLong(get(item, "n").n()),
                Hash.of(get(item, "h").b().asByteArray()));
    }

    static long revision(Map<String, AttributeValue> item) {
        return Long.parseLong(get(item, "rev").n());
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return get(item, name).s();
    }

    static List<String> texts(Map<String, AttributeValue> item, String name) {
        return get(item, name).ss();
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static Map<String, Long> longs(Map<String, AttributeValue> numbers) {
        return numbers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> Long.parseLong(entry.getValue().n())));
    }

    private static Map<String, AttributeValue> numbers(Map<String, Long> longs) {
        return longs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> number(entry.getValue())));
    }

    private static AttributeValue get(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), () -> "A row without attribute " + name);
    }
}
