package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import greenledger.domain.lot.LotEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What was once stored can be read for ever: one file per stored name and version, written by
/// hand.
class GoldenTest {

    private static Stream<Arguments> categories() {
        Map<String, LotEvent> lots = new HashMap<>(Facts.GOLDEN);
        lots.putAll(TransferFacts.OF_LOTS);
        return Stream.of(
                Arguments.of(Streams.LOTS, lots),
                Arguments.of(Streams.TRANSFERS, TransferFacts.OF_TRANSFERS),
                Arguments.of(Streams.ACCOUNTS, AccountFacts.GOLDEN));
    }

    @ParameterizedTest
    @MethodSource("categories")
    <E> void every_version_that_was_ever_stored_is_still_understood(
            Category<E> category, Map<String, E> facts) throws IOException {
        for (Map.Entry<String, E> golden : facts.entrySet()) {
            String file = golden.getKey();
            int split = file.lastIndexOf(".v");
            StoredEvent stored =
                    new StoredEvent(
                            file.substring(0, split),
                            Integer.parseInt(file.substring(split + 2)),
                            text(file));
            assertEquals(golden.getValue(), category.read(stored), file);
        }
    }

    @ParameterizedTest
    @MethodSource("categories")
    <E> void every_stored_name_has_a_file_for_each_version_up_to_todays(
            Category<E> category, Map<String, E> facts) {
        Set<String> expected = new TreeSet<>();
        for (String type : category.types().keySet()) {
            for (int v = 1; v <= category.currentVersion(type); v++) {
                expected.add(type + ".v" + v);
            }
        }
        assertEquals(expected, new TreeSet<>(facts.keySet()));
    }

    @ParameterizedTest
    @MethodSource("categories")
    <E> void todays_version_is_written_as_its_file_says(Category<E> category, Map<String, E> facts)
            throws IOException {
        for (Map.Entry<String, E> golden : facts.entrySet()) {
            StoredEvent written = category.write(golden.getValue());
            if (golden.getKey().equals(written.type() + ".v" + written.version())) {
                assertEquals(tree(text(golden.getKey())), tree(written.json()), golden.getKey());
            }
        }
    }

    /// On the bus and in a reader's list a fact goes by its stored name alone.
    @Test
    void no_two_categories_share_a_stored_name() {
        List<String> names =
                Stream.of(Streams.LOTS, Streams.TRANSFERS, Streams.ACCOUNTS)
                        .flatMap(category -> category.types().keySet().stream())
                        .toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
    }

    private static Object tree(String json) throws JsonProcessingException {
        return Json.STORED.readTree(json);
    }

    private static String text(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        GoldenTest.class.getResourceAsStream("/golden/" + name + ".json"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
