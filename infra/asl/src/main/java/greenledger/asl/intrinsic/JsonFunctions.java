package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.expression.Environment;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;

/// The intrinsic functions on JSON values as a whole.
final class JsonFunctions {

    private JsonFunctions() {}

    static JsonNode merge(Arguments arguments, Environment environment) {
        if (arguments.truth(2)) {
            throw new IntrinsicFailure("Only the shallow merging mode is supported");
        }
        return Json.object().<ObjectNode>setAll(arguments.object(0)).setAll(arguments.object(1));
    }

    static JsonNode parse(Arguments arguments, Environment environment) {
        String text = arguments.text(0);
        if (text.isBlank()) {
            return Json.nothing();
        }
        try {
            return Json.parse(text);
        } catch (MalformedJsonException e) {
            throw new IntrinsicFailure("Not a JSON text: " + e.getMessage());
        }
    }

    static JsonNode write(Arguments arguments, Environment environment) {
        return Json.text(Json.write(arguments.at(0)));
    }
}
