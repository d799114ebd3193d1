package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.Diagnostic;
import greenledger.asl.json.Json;
import greenledger.asl.model.StateMachineType;
import java.util.List;

/// ValidateStateMachineDefinition: what is wrong with a definition, as the API says it.
public final class Validation {

    /// The service reports no more findings at once.
    private static final int MOST = 100;

    private Validation() {}

    public static ObjectNode validate(String definition, StateMachineType type) {
        List<Diagnostic> found = DefinitionParser.validate(definition, type);
        ObjectNode answer = Json.object();
        ArrayNode diagnostics = answer.putArray("diagnostics");
        found.stream()
                .limit(MOST)
                .forEach(diagnostic -> {
                    ObjectNode entry = diagnostics.addObject();
                    entry.put("severity", "ERROR");
                    entry.put("code", diagnostic.code());
                    entry.put("message", diagnostic.message());
                    diagnostic.location().ifPresent(place -> entry.put("location", place));
                });
        answer.put("result", found.isEmpty() ? "OK" : "FAIL");
        return answer.put("truncated", found.size() > MOST);
    }
}
