package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Environment;
import greenledger.asl.json.Json;
import java.util.Random;
import java.util.random.RandomGenerator;

/// The intrinsic functions on numbers and chance.
final class NumberFunctions {

    private NumberFunctions() {}

    static JsonNode add(Arguments arguments, Environment environment) {
        return Json.number(arguments.whole(0) + arguments.whole(1));
    }

    static JsonNode random(Arguments arguments, Environment environment) {
        long from = arguments.whole(0);
        long below = arguments.whole(1);
        if (from >= below) {
            throw new IntrinsicFailure("The start must be less than the end");
        }
        RandomGenerator chance =
                arguments.size() == 3 ? new Random(arguments.whole(2)) : environment.chance();
        return Json.number(chance.nextLong(from, below));
    }

    static JsonNode uuid(Arguments arguments, Environment environment) {
        return Json.text(environment.uuid());
    }
}
