package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One operation of `infra/openapi.yaml`.
///
/// @param path as in the document
/// @param method in small letters, as in the document
record Operation(String path, String method, JsonNode definition) {

    private static final Path DOCUMENT = Repository.path("infra/openapi.yaml");
    private static final JsonNode ROOT = Repository.read(DOCUMENT);

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        ROOT.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue().properties().stream()
                                .filter(each -> !each.getKey().equals("parameters"))
                                .map(each ->
                                        new Operation(
                                                path.getKey(), each.getKey(), each.getValue()))
                                .forEach(all::add));
        return all;
    }

    static Operation of(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /// The name of its function, without `Function`.
    String id() {
        return definition.path("operationId").asText();
    }

    boolean isOpenToEverybody() {
        return definition.path("security").isArray() && definition.path("security").isEmpty();
    }

    /// The examples of its body by name; none where it has no body.
    Map<String, JsonNode> examples() {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        JsonNode body = definition.at(BODY);
        body.path("examples")
                .properties()
                .forEach(each -> examples.put(each.getKey(), each.getValue().path("value")));
        if (body.has("example")) {
            examples.put("example", body.path("example"));
        }
        return examples;
    }

    /// What its body has to be.
    Contract body() {
        return new Contract(DOCUMENT, pointer() + BODY + "/schema");
    }

    /// The query parameters and their examples, empty where there is none.
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        Stream.concat(
                        definition.path("parameters").valueStream(),
                        ROOT.path("paths").path(path).path("parameters").valueStream())
                .map(Operation::resolved)
                .filter(each -> each.path("in").asText().equals("query"))
                .forEach(each ->
                        query.put(each.path("name").asText(), each.path("example").asText()));
        return query;
    }

    boolean documents(int status) {
        return definition.path("responses").has(Integer.toString(status));
    }

    /// What the answer of that status has to be, where it is documented to have a body of that
    /// type.
    Contract answer(int status, String contentType) {
        String key = documents(status) ? Integer.toString(status) : "default";
        JsonNode response = definition.path("responses").path(key);
        String place =
                response.has("$ref")
                        ? response.path("$ref").asText().substring(1)
                        : pointer() + "/responses/" + key;
        return new Contract(
                DOCUMENT, place + "/content/" + contentType.replace("/", "~1") + "/schema");
    }

    /// The names of the headers that an answer of that status always has.
    List<String> headers(int status) {
        return resolved(definition.path("responses").path(Integer.toString(status)))
                .path("headers")
                .properties()
                .stream()
                .filter(header -> resolved(header.getValue()).path("required").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static final String BODY = "/requestBody/content/application~1json";

    private String pointer() {
        return "/paths/" + path.replace("/", "~1") + "/" + method;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.path("$ref").asText().substring(1)) : node;
    }
}
