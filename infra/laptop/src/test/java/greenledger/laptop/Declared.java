package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/// A resource as `template.yaml` declares it, before anything is evaluated.
record Declared(String logicalId, JsonNode resource) {

    static final JsonNode TEMPLATE = Repository.template();
    static final JsonNode GLOBALS = TEMPLATE.at("/Globals/Function");

    /// What every resource of a type has to keep.
    interface Rule {
        void holds(Declared declared) throws Exception;
    }

    static List<Declared> all(String type) {
        List<Declared> found =
                TEMPLATE.path("Resources").properties().stream()
                        .map(each -> new Declared(each.getKey(), each.getValue()))
                        .filter(each -> each.type().equals(type))
                        .toList();
        Assertions.assertFalse(found.isEmpty(), type);
        return found;
    }

    static List<Declared> functions() {
        return all("AWS::Serverless::Function");
    }

    static Stream<DynamicTest> each(List<Declared> all, Rule rule) {
        return all.stream()
                .map(each -> DynamicTest.dynamicTest(each.logicalId(), () -> rule.holds(each)));
    }

    static Declared named(String logicalId) {
        return new Declared(logicalId, TEMPLATE.path("Resources").path(logicalId));
    }

    String type() {
        return resource.path("Type").asText();
    }

    JsonNode properties() {
        return resource.path("Properties");
    }

    /// Whether it tries new versions before anybody is sent to them.
    boolean isHook() {
        return TEMPLATE.findValues("PreTraffic").stream()
                .anyMatch(hook -> hook.path("Ref").asText().equals(logicalId));
    }

    /// Whether it is a hook, and that a version, to which no alias leads yet.
    boolean tries(JsonNode version) {
        return isHook() && version.path("Ref").asText().endsWith("Function.Version");
    }

    /// A function's own setting, or the one of all functions.
    JsonNode setting(String name) {
        return properties().has(name) ? properties().path(name) : GLOBALS.path(name);
    }

    List<JsonNode> triggers() {
        return properties().path("Events").properties().stream().map(Map.Entry::getValue).toList();
    }

    List<JsonNode> triggers(String type) {
        return triggers().stream()
                .filter(trigger -> trigger.path("Type").asText().equals(type))
                .toList();
    }

    List<JsonNode> statements() {
        return properties().path("Policies").findValues("Statement").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }
}
