package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// `template.yaml` and the templates that it nests, as they are written, or with a mutation.
///
/// @param root `template.yaml`
/// @param nested the others, by their paths
record Templates(ObjectNode root, Map<String, ObjectNode> nested) {

    private static final String FUNCTION = "AWS::Serverless::Function";

    static Templates ofThisRepository() {
        Map<String, ObjectNode> nested = new TreeMap<>();
        ObjectNode root = (ObjectNode) Repository.template();
        root.path("Resources")
                .valueStream()
                .map(resource -> resource.at("/Properties/Location"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .forEach(path ->
                        nested.put(path, (ObjectNode) Repository.read(Repository.path(path))));
        return new Templates(root, nested);
    }

    /// Its own, to be mutated.
    Templates copy() {
        Map<String, ObjectNode> copies = new TreeMap<>();
        nested.forEach((path, template) -> copies.put(path, template.deepCopy()));
        return new Templates(root.deepCopy(), copies);
    }

    /// Every resource of a type, in any of the templates.
    List<Declared> all(String type) {
        return Stream.concat(Stream.of(root), nested.values().stream())
                .flatMap(template -> template.path("Resources").properties().stream())
                .map(each -> new Declared(each.getKey(), each.getValue()))
                .filter(each -> each.type().equals(type))
                .toList();
    }

    List<Declared> functions() {
        return all(FUNCTION);
    }

    Optional<Declared> find(String logicalId) {
        return Optional.of(root.path("Resources").path(logicalId))
                .filter(JsonNode::isObject)
                .map(resource -> new Declared(logicalId, resource));
    }

    /// A function's own setting, or the one of all functions.
    JsonNode setting(Declared function, String name) {
        JsonNode own = function.properties().path(name);
        return own.isMissingNode() ? root.at("/Globals/Function").path(name) : own;
    }

    /// What a `Ref` or `GetAtt` names: `X` of `!GetAtt X.Arn`.
    static String referred(JsonNode value) {
        String name = value.path("Ref").asText(value.path("GetAtt").asText());
        return name.replaceFirst("\\..*", "");
    }
}
