package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The schemas of facts are a promise: since the last release nothing was taken back.
class SchemaChangesTest {

    private static final String FOLDER = "events/schemas/";

    private static final JsonNode REGISTERED = schema("LotRegistered.v1");

    @Test
    void nothing_was_taken_back_since_the_last_release() throws Exception {
        Optional<String> release = lastRelease();
        assumeTrue(release.isPresent(), "Nothing has been released yet: there is no tag v*.");

        assertEquals(
                List.of(),
                SchemaChanges.breaks(released(release.orElseThrow()), current()),
                () -> "Since " + release.get() + ". Add a new version beside the old one instead.");
    }

    @TestFactory
    Stream<DynamicTest> what_breaks_somebody_is_found() {
        return Stream.of(
                planted(
                        "a property is gone",
                        schema -> properties(schema).remove("produce"),
                        "/properties/data/properties/produce"),
                planted(
                        "another name",
                        schema -> properties(schema).set("owner", properties(schema).remove("by")),
                        "/properties/data/properties/by"),
                planted(
                        "no longer required",
                        schema ->
                                ((ObjectNode) schema.at("/properties/data"))
                                        .putArray("required")
                                        .add("lot")
                                        .add("produce")
                                        .add("by"),
                        "/properties/data/required"),
                planted(
                        "required of facts that never had it",
                        schema -> required(schema).add("grade"),
                        "/properties/data/required"),
                planted(
                        "another type",
                        schema -> ((ObjectNode) schema.at("/properties/data")).put("type", "array"),
                        "/properties/data/type"),
                planted(
                        "another meaning",
                        schema ->
                                ((ObjectNode) schema.at("/properties/data/properties/at"))
                                        .put("$ref", "values.schema.json#/$defs/date"),
                        "/properties/data/properties/at/$ref"),
                planted(
                        "a bound that old facts may pass",
                        schema ->
                                ((ObjectNode) schema.at("/properties/data/properties/lot"))
                                        .put("maxLength", 10),
                        "/properties/data/properties/lot/maxLength"),
                planted(
                        "another version under the same name",
                        schema -> ((ObjectNode) schema.at("/properties/version")).put("const", 2),
                        "/properties/version/const"));
    }

    @Test
    void a_schema_that_is_gone_is_found() {
        Map<String, JsonNode> before = Map.of("LotRegistered.v1.schema.json", REGISTERED);
        assertEquals(
                List.of("LotRegistered.v1.schema.json is gone"),
                SchemaChanges.breaks(before, Map.of()));
    }

    @Test
    void words_and_optional_properties_may_come() {
        ObjectNode after = REGISTERED.deepCopy();
        after.put("description", "In other words.");
        properties(after).putObject("organic").put("type", "boolean");
        required(after).removeAll();
        List.of("at", "by", "produce", "lot").forEach(required(after)::add);

        assertEquals(List.of(), SchemaChanges.breaks(REGISTERED, after));
    }

    private static DynamicTest planted(String name, Consumer<ObjectNode> change, String where) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    ObjectNode after = REGISTERED.deepCopy();
                    change.accept(after);
                    assertEquals(
                            List.of(where),
                            SchemaChanges.breaks(REGISTERED, after).stream()
                                    .map(found -> found.replaceFirst(" .*", ""))
                                    .toList());
                });
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.at("/properties/data/properties");
    }

    private static ArrayNode required(JsonNode schema) {
        return (ArrayNode) schema.at("/properties/data/required");
    }

    private static JsonNode schema(String name) {
        return Repository.read(Repository.path(FOLDER + name + ".schema.json"));
    }

    private static Map<String, JsonNode> current() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        Repository.names(FOLDER, ".json")
                .forEach(name ->
                        schemas.put(
                                name + ".json",
                                Repository.read(Repository.path(FOLDER + name + ".json"))));
        return schemas;
    }

    private static Map<String, JsonNode> released(String tag) throws Exception {
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (String file : git("ls-tree", "--name-only", tag, FOLDER).lines().toList()) {
            schemas.put(
                    file.substring(FOLDER.length()),
                    Repository.JSON.readTree(git("show", tag + ":" + file)));
        }
        return schemas;
    }

    private static Optional<String> lastRelease() throws Exception {
        return git("tag", "--list", "v*", "--merged", "HEAD", "--sort=-creatordate")
                .lines()
                .findFirst();
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git =
                new ProcessBuilder(command)
                        .directory(Repository.path("").toFile())
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, git.waitFor(), printed);
        return printed;
    }
}
