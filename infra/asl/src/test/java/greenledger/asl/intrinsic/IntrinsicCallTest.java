package greenledger.asl.intrinsic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Environment;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.json.Json;
import greenledger.asl.support.Samples;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntrinsicCallTest {

    private static final JsonNode INPUT =
            Samples.json(
                    "{'a': [1, 2, 2, 3], 'o': {'x': 1, 'y': 2}, 'p': {'x': 9}, 's': "
                            + "'a,b;;c', 'n': 1.5}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    States.Array(1, 'two', null, true, $.n)         | [1,"two",null,true,1.5]
                    States.Array()                                  | []
                    States.ArrayPartition($.a, 3)                   | [[1,2,2],[3]]
                    States.ArrayContains($.a, 3)                    | true
                    States.ArrayContains($.a, '3')                  | false
                    States.ArrayRange(1, 9, 3)                      | [1,4,7]
                    States.ArrayRange(3, 1, -1)                     | [3,2,1]
                    States.ArrayRange(3, 1, 1)                      | []
                    States.ArrayGetItem($.a, 3)                     | 3
                    States.ArrayLength($.a)                         | 4
                    States.ArrayUnique($.a)                         | [1,2,3]
                    States.Base64Encode('Data to encode')           | "RGF0YSB0byBlbmNvZGU="
                    States.Base64Decode('RGF0YSB0byBlbmNvZGU=')     | "Data to encode"
                    States.Hash('abc', 'MD5')                       | "900150983cd24fb0d6963f7d28e17f72"
                    States.Hash('abc', 'SHA-1')                     | "a9993e364706816aba3e25717850c26c9cd0d89d"
                    States.JsonMerge($.o, $.p, false)               | {"x":9,"y":2}
                    States.StringToJson('{"k": [1]}')               | {"k":[1]}
                    States.JsonToString($.o)                        | "{\\"x\\":1,\\"y\\":2}"
                    States.MathAdd($.n, 1)                          | 3
                    States.MathAdd(-1.5, 0)                         | -1
                    States.StringSplit($.s, ',;')                   | ["a","b","c"]
                    States.Format('{} and {}', 'x', $.a)            | "x and [1,2,2,3]"
                    States.Format('It\\'s \\{\\} {}', 1)            | "It's {} 1"
                    States.ArrayLength(States.StringSplit('a b', ' ')) | 2
                    """)
    void calls_have_their_values(String call, String expected) throws Exception {
        assertEquals(Json.parse(expected), evaluate(call));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.ArrayPartition($.a, 0)",
                "States.ArrayGetItem($.a, 4)",
                "States.ArrayRange(1, 2000, 1)",
                "States.ArrayLength($.o)",
                "States.Base64Decode('%')",
                "States.Hash('abc', 'CRC')",
                "States.JsonMerge($.o, $.p, true)",
                "States.StringToJson('{')",
                "States.MathRandom(3, 3)",
                "States.Format('{}')",
                "States.Format('', 1)",
                "States.MathAdd('1', 1)"
            })
    void arguments_without_a_value_fail(String call) {
        EvaluationException e = assertThrows(EvaluationException.class, () -> evaluate(call));

        assertEquals("States.IntrinsicFailure", e.error());
        assertTrue(e.reason().startsWith("The function '" + call + "'"), e.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.Unknown()",
                "States.UUID(1)",
                "States.Array(1",
                "States.Array(1) trailing",
                "States.Format('illegal \\x')",
                "States.Array(\"double\")",
                "States.Array(nope)"
            })
    void what_is_no_call_is_refused(String text) {
        assertThrows(IntrinsicSyntaxException.class, () -> IntrinsicParser.parse(text));
    }

    @Test
    void chance_is_the_one_that_was_given() {
        assertEquals(evaluate("States.UUID()"), evaluate("States.UUID()"));
        assertNotEquals(
                evaluate("States.MathRandom(0, 1000000)", 1),
                evaluate("States.MathRandom(0, 1000000)", 2));
        assertEquals(
                evaluate("States.MathRandom(0, 1000000, 5)", 1),
                evaluate("States.MathRandom(0, 1000000, 5)", 2));
        assertTrue(
                evaluate("States.UUID()")
                        .textValue()
                        .matches(
                                "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    private static JsonNode evaluate(String call) {
        return evaluate(call, 42);
    }

    private static JsonNode evaluate(String call, long seed) {
        Environment environment = new Environment(Instant.EPOCH, new Random(seed));
        return IntrinsicParser.parse(call)
                .evaluate(Scope.of(INPUT, Json.object(), Map.of(), environment));
    }
}
