package greenledger.asl.lint;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.lint.report.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The linter has an answer to every document, however damaged.
@Tag("slow")
class DamagedDefinitionTest {
    private static final int ROUNDS = 400;

    @Test
    void whatever_stands_anywhere_it_is_judged() throws IOException {
        ObjectNode good = SpoiledSaga.saga();
        int found = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            ObjectNode saga = good.deepCopy();
            for (int i = 0; i <= random.nextInt(3); i++) {
                damage(saga, random);
            }
            String where = "seed " + seed;
            List<Finding> findings =
                    assertDoesNotThrow(() -> new Linter(SpoiledSaga.SETTINGS).lint(saga), where);
            found += findings.isEmpty() ? 0 : 1;
        }
        assertTrue(found > ROUNDS / 2, "only " + found + " damages were found");
    }

    private static void damage(ObjectNode saga, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(saga, containers);
        JsonNode junk = junk(random);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                object.set(names.get(random.nextInt(names.size())), junk);
            }
            case ArrayNode array -> array.set(random.nextInt(array.size()), junk);
            default -> throw new IllegalStateException("only containers are collected");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode junk(Random random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(random.nextInt(5) - 2);
            case 2 -> make.textNode("");
            case 3 -> make.textNode("{% $");
            case 4 -> make.booleanNode(random.nextBoolean());
            case 5 -> make.arrayNode();
            case 6 -> make.arrayNode().add(make.objectNode().put("Next", "ReleaseLot"));
            default -> make.objectNode().put("a", 1);
        };
    }
}
