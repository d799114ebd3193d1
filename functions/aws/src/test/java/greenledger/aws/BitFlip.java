package greenledger.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.zip.InflaterInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One bit of a stored item, turned over.
///
/// @param where the attribute, and the bit within it
/// @param item what is stored afterwards
record BitFlip(String where, Map<String, AttributeValue> item) {

    /// A snapshot of another format or reducer version is never read; nothing rests on what it
    /// says.
    private static final Set<String> VERSIONS = Set.of("fv", "rv");

    /// A random flip of a value or of an attribute's name. One that would leave no item that
    /// DynamoDB takes, or one that says the same, is drawn again.
    static BitFlip of(Map<String, AttributeValue> item, RandomGenerator random) {
        List<String> names =
                item.keySet().stream()
                        .filter(name -> CommitItem.isCommit(item) || !VERSIONS.contains(name))
                        .sorted()
                        .toList();
        Optional<BitFlip> flip = Optional.empty();
        while (flip.isEmpty()) {
            String name = names.get(random.nextInt(names.size()));
            boolean isKey = name.equals("s") || name.equals("r");
            flip =
                    !isKey && random.nextInt(8) == 0
                            ? named(item, name, random)
                            : value(item.getOrDefault(name, AttributeValue.fromNul(true)), random)
                                    .map(flipped -> with(item, name, flipped));
        }
        return flip.get();
    }

    private static BitFlip with(
            Map<String, AttributeValue> item, String name, AttributeValue flipped) {
        Map<String, AttributeValue> after = new HashMap<>(item);
        after.put(name, flipped);
        return new BitFlip("value of " + name, after);
    }

    private static Optional<BitFlip> named(
            Map<String, AttributeValue> item, String name, RandomGenerator random) {
        Optional<String> flipped = text(name, random, 7).filter(other -> !item.containsKey(other));
        return flipped.map(other -> {
            Map<String, AttributeValue> after = new HashMap<>(item);
            after.put(other, after.remove(name));
            return new BitFlip("name of " + name, after);
        });
    }

    private static Optional<AttributeValue> value(AttributeValue value, RandomGenerator random) {
        return switch (value.type()) {
            case S -> text(value.s(), random, 7).map(AttributeValue::fromS);
            case N ->
                    text(value.n(), random, 4)
                            .filter(digits -> digits.matches("\\d+"))
                            .filter(digits -> Long.parseLong(digits) != Long.parseLong(value.n()))
                            .map(AttributeValue::fromN);
            case B -> bytes(value.b().asByteArray(), random);
            case L -> element(value.l(), random);
            case M -> member(value.m(), random);
            case SS, NS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("Not one of ours: " + value);
        };
    }

    /// All our texts are ASCII, and have to stay UTF-8.
    private static Optional<String> text(String text, RandomGenerator random, int bits) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char[] characters = text.toCharArray();
        characters[random.nextInt(characters.length)] ^= (char) (1 << random.nextInt(bits));
        return Optional.of(new String(characters));
    }

    private static Optional<AttributeValue> bytes(byte[] before, RandomGenerator random) {
        byte[] after = before.clone();
        after[random.nextInt(after.length)] ^= (byte) (1 << random.nextInt(8));
        return inflated(after)
                        .filter(text -> inflated(before).equals(Optional.of(text)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(AttributeValue.fromB(SdkBytes.fromByteArray(after)));
    }

    /// What a compressed fact says: some bits of a zlib stream say nothing.
    private static Optional<String> inflated(byte[] stored) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<AttributeValue> element(
            List<AttributeValue> list, RandomGenerator random) {
        int index = random.nextInt(list.size());
        return value(list.get(index), random)
                .map(flipped -> {
                    List<AttributeValue> after = new ArrayList<>(list);
                    after.set(index, flipped);
                    return AttributeValue.fromL(after);
                });
    }

    private static Optional<AttributeValue> member(
            Map<String, AttributeValue> map, RandomGenerator random) {
        List<Map.Entry<String, AttributeValue>> members =
                map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        Map.Entry<String, AttributeValue> member = members.get(random.nextInt(members.size()));
        return value(member.getValue(), random)
                .map(flipped -> {
                    Map<String, AttributeValue> after = new HashMap<>(map);
                    after.put(member.getKey(), flipped);
                    return AttributeValue.fromM(after);
                });
    }
}
