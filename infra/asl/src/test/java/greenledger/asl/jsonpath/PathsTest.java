package greenledger.asl.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.InvalidPathException;
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

/// Paths that read, and reference paths that write.
final class PathsTest {

    private static final Scope SCOPE =
            Scope.of(
                    Samples.json(
                            "{'a': {'b': [1, 2, 3]}, 'list': [{'x': 1}, {'x': 2}], 'n': null}"),
                    (ObjectNode) Samples.json("{'Execution': {'Name': 'e'}}"),
                    Map.of("v", Samples.json("{'w': [7]}"), "plain", Json.text("p")),
                    new Environment(Instant.EPOCH, new Random(1)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    $.a.b              | [1,2,3]
                    $.a.b[-1]          | 3
                    $.a['b'][0:2]      | [1,2]
                    $.list[*].x        | [1,2]
                    $..x               | [1,2]
                    $.list[?(@.x>1)]   | [{"x":2}]
                    $.list[5:]         | []
                    $.none[*]          | []
                    $.n                | null
                    $$.Execution.Name  | "e"
                    $v.w[0]            | 7
                    $plain             | "p"
                    $.a.b.length()     | 3
                    """)
    void paths_lead_to_values(String path, String expected) throws Exception {
        assertEquals(Json.parse(expected), PathExpression.compile(path).evaluate(SCOPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.none", "$.a.b[9]", "$$.None", "$v.none", "$unknown"})
    void a_definite_path_that_leads_nowhere_is_a_runtime_error(String path) {
        PathExpression compiled = PathExpression.compile(path);

        assertTrue(compiled.find(SCOPE).isEmpty());
        EvaluationException e =
                assertThrows(EvaluationException.class, () -> compiled.evaluate(SCOPE));
        assertEquals("States.Runtime", e.error());
    }

    @Test
    void a_field_that_holds_such_a_path_is_named_with_the_input() {
        EvaluationException e =
                assertThrows(
                        EvaluationException.class,
                        () -> PathExpression.compile("$v.none").inField("x.$").evaluate(SCOPE));

        assertEquals(
                "The JSONPath '$v.none' specified for the field 'x.$' could not be found in the"
                        + " input '{\"w\":[7]}'",
                e.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "$.a[?(@.x]", "$."})
    void what_is_no_path_is_refused(String path) {
        assertThrows(InvalidPathException.class, () -> PathExpression.compile(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    $            | 9
                    $.a          | {"a":9,"k":[1,2]}
                    $.k[1]       | {"a":{"b":1},"k":[1,9]}
                    $.a.c.d      | {"a":{"b":1,"c":{"d":9}},"k":[1,2]}
                    $['x y']     | {"a":{"b":1},"k":[1,2],"x y":9}
                    """)
    void a_reference_path_puts_a_value_in_its_place(String path, String expected) throws Exception {
        JsonNode document = Samples.json("{'a': {'b': 1}, 'k': [1, 2]}");
        JsonNode before = document.deepCopy();

        JsonNode after = ReferencePath.compile(path).put(document, Json.number(9L));

        assertEquals(Json.parse(expected), after);
        assertEquals(before, document, "the document itself is not changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.k[5]", "$.k.x", "$.s.x"})
    void a_place_that_can_not_be_is_an_error(String path) {
        JsonNode document = Samples.json("{'k': [1], 's': 'text'}");

        EvaluationException e =
                assertThrows(
                        EvaluationException.class,
                        () -> ReferencePath.compile(path).put(document, Json.nothing()));
        assertEquals("States.ResultPathMatchFailure", e.error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.a[*]", "$..a", "$.a[0:1]", "$.a[?(@.x)]", "a", "$$.a"})
    void a_path_to_many_places_is_no_reference_path(String path) {
        assertThrows(InvalidPathException.class, () -> ReferencePath.compile(path));
    }
}
