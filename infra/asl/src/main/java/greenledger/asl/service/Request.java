package greenledger.asl.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Limits;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The parameters of a call.
record Request(ObjectNode fields) {

    String required(String name) throws ServiceException {
        return text(name)
                .orElseThrow(() ->
                        new ServiceException(
                                "ValidationException",
                                ("1 validation error detected: Value null at '%s' failed to"
                                                + " satisfy constraint: Member must not be null")
                                        .formatted(name)));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    boolean flag(String name, boolean otherwise) {
        return fields.path(name).asBoolean(otherwise);
    }

    /// How many entries an answer may have; none given, or zero, is the service's own limit.
    int pageSize(int most) throws ServiceException {
        int asked = fields.path("maxResults").asInt(0);
        if (asked < 0 || asked > most) {
            throw new ServiceException(
                    "ValidationException",
                    ("1 validation error detected: Value '%d' at 'maxResults' failed to "
                                    + "satisfy constraint: Member must have value less than or equal to %d")
                            .formatted(asked, most));
        }
        return asked == 0 ? 100 : asked;
    }

    /// A JSON document in a field; an empty object if there is none.
    JsonNode input(String name) throws ServiceException {
        return document(name, "InvalidExecutionInput", "Invalid State Machine Execution Input");
    }

    JsonNode output(String name) throws ServiceException {
        return document(name, "InvalidOutput", "Invalid Output");
    }

    private JsonNode document(String name, String code, String complaint) throws ServiceException {
        String text = text(name).orElse("{}");
        if (text.getBytes(StandardCharsets.UTF_8).length > Limits.PAYLOAD) {
            throw new ServiceException(
                    "ValidationException",
                    ("1 validation error detected: Value at '%s' failed to satisfy "
                                    + "constraint: Member must have length less than or equal to %d")
                            .formatted(name, Limits.PAYLOAD));
        }
        try {
            return Json.parse(text);
        } catch (MalformedJsonException e) {
            throw new ServiceException(code, complaint + ": '" + e.getMessage() + "'");
        }
    }
}
