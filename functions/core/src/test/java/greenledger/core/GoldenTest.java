package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import greenledger.domain.lot.LotEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What was once stored can be read for ever: one file per stored name and version, written by
/// hand.
class GoldenTest {

    @Test
    void every_version_that_was_ever_stored_is_still_understood() throws IOException {
        for (Map.Entry<String, LotEvent> golden : Facts.GOLDEN.entrySet()) {
            String file = golden.getKey();
            int split = file.lastIndexOf(".v");
            StoredEvent stored =
                    new StoredEvent(
                            file.substring(0, split),
                            Integer.parseInt(file.substring(split + 2)),
                            text(file));
            assertEquals(golden.getValue(), Streams.LOTS.read(stored), file);
        }
    }

    @Test
    void every_stored_name_has_a_file_for_each_version_up_to_todays() {
        Set<String> expected = new TreeSet<>();
        for (String type : Streams.LOTS.types().keySet()) {
            for (int v = 1; v <= Streams.LOTS.currentVersion(type); v++) {
                expected.add(type + ".v" + v);
            }
        }
        assertEquals(expected, new TreeSet<>(Facts.GOLDEN.keySet()));
    }

    @Test
    void todays_version_is_written_as_its_file_says() throws IOException {
        for (Map.Entry<String, LotEvent> golden : Facts.GOLDEN.entrySet()) {
            StoredEvent written = Streams.LOTS.write(golden.getValue());
            if (golden.getKey().equals(written.type() + ".v" + written.version())) {
                assertEquals(tree(text(golden.getKey())), tree(written.json()), golden.getKey());
            }
        }
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
