package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import greenledger.asl.expression.Environment;
import greenledger.asl.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/// The intrinsic functions on arrays.
final class ArrayFunctions {

    private static final int MOST_ELEMENTS = 1000;

    private ArrayFunctions() {}

    static JsonNode array(Arguments arguments, Environment environment) {
        return Json.array().addAll(arguments.values());
    }

    static JsonNode partition(Arguments arguments, Environment environment) {
        ArrayNode array = arguments.array(0);
        long size = arguments.whole(1);
        if (size < 1) {
            throw new IntrinsicFailure("The chunk size must be a positive integer");
        }
        ArrayNode chunks = Json.array();
        for (int i = 0; i < array.size(); i++) {
            ArrayNode chunk =
                    i % size == 0 ? chunks.addArray() : (ArrayNode) chunks.get(chunks.size() - 1);
            chunk.add(array.get(i));
        }
        return chunks;
    }

    static JsonNode contains(Arguments arguments, Environment environment) {
        for (JsonNode element : arguments.array(0)) {
            if (element.equals(arguments.at(1))) {
                return BooleanNode.TRUE;
            }
        }
        return BooleanNode.FALSE;
    }

    static JsonNode range(Arguments arguments, Environment environment) {
        long first = arguments.whole(0);
        long last = arguments.whole(1);
        long step = arguments.whole(2);
        if (step == 0) {
            throw new IntrinsicFailure("The step must not be zero");
        }
        long count = Math.max(0, (last - first) / step + 1);
        if ((last - first) / step < 0 || (step > 0 ? first > last : first < last)) {
            count = 0;
        }
        if (count > MOST_ELEMENTS) {
            throw new IntrinsicFailure("The range has more than 1000 elements");
        }
        ArrayNode numbers = Json.array();
        for (long i = 0; i < count; i++) {
            numbers.add(Json.number(first + i * step));
        }
        return numbers;
    }

    static JsonNode item(Arguments arguments, Environment environment) {
        ArrayNode array = arguments.array(0);
        long index = arguments.whole(1);
        if (index < 0 || index >= array.size()) {
            throw new IntrinsicFailure(
                    "Index %d is out of bounds for an array of length %d"
                            .formatted(index, array.size()));
        }
        return array.get((int) index);
    }

    static JsonNode length(Arguments arguments, Environment environment) {
        return Json.number(arguments.array(0).size());
    }

    static JsonNode unique(Arguments arguments, Environment environment) {
        Set<JsonNode> distinct = new LinkedHashSet<>();
        arguments.array(0).forEach(distinct::add);
        return Json.array().addAll(distinct);
    }
}
