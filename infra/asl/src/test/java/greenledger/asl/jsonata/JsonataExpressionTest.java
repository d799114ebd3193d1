package greenledger.asl.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

final class JsonataExpressionTest {

    private static final JsonNode INPUT =
            Samples.json("{'a': [3, 1, 2], 'o': {'x': null}, 't': 'text'}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    $sum($states.input.a)                    | 6
                    $states.input.o.x                        | null
                    $states.input.o                          | {"x":null}
                    $v & '!'                                 | "value!"
                    1 / 4                                    | 0.25
                    10 / 5                                   | 2
                    $partition([1..5], 2)                    | [[1,2],[3,4],[5]]
                    $range(0, 10, 5)                         | [0,5,10]
                    $range(3, 1, -1)                         | [3,2,1]
                    $hash('abc', 'SHA-1')                    | "a9993e364706816aba3e25717850c26c9cd0d89d"
                    $parse('{"a": [null]}')                  | {"a":[null]}
                    $millis()                                | 1767225600000
                    $now()                                   | "2026-01-01T00:00:00.000Z"
                    $sort($states.input.a)                   | [1,2,3]
                    $states.context.State.Name               | "S"
                    [$states.input.a[$ > 1]]                 | [3,2]
                    {"n": $nothing, "k": 1}                  | {"k":1}
                    $sort(['b', 'c', 'a'])                   | ["a","b","c"]
                    $sort([{'k':1,'v':1},{'k':0,'v':2},{'k':1,'v':3}], function($l, $r) { $l.k > $r.k }).v | [2,1,3]
                    $count($sort($map([1..99], function($i) { $i % 3 }), function($l, $r) { $l > $r })) | 99
                    $formatNumber(34.555, '#0.00')           | "34.56"
                    $formatNumber(34.545, '#0.00')           | "34.54"
                    $formatNumber(0.145, '01%')              | "14%"
                    $formatNumber(12345.6, '#,##0.00')       | "12,345.60"
                    """)
    void expressions_have_their_values(String source, String expected) throws Exception {
        assertEquals(Json.parse(expected), evaluate(source));
    }

    @Test
    void nothing_is_an_error_that_names_the_expression_and_the_field() {
        EvaluationException e =
                assertThrows(EvaluationException.class, () -> evaluate("$states.input.none"));

        assertEquals("States.QueryEvaluationError", e.error());
        assertEquals("Output/x", e.location().orElseThrow());
        assertEquals(
                "The JSONata expression '$states.input.none' specified for the field 'Output/x'"
                        + " returned nothing (undefined).",
                e.reason());
    }

    @Test
    void a_function_is_no_result() {
        EvaluationException e = assertThrows(EvaluationException.class, () -> evaluate("$sum"));

        assertTrue(e.reason().endsWith("returned an unsupported result type."), e.reason());
    }

    @Test
    void a_value_of_another_type_than_expected_is_an_error() {
        JsonataExpression expression = new JsonataExpression("$states.input.t", "Seconds");

        assertEquals("text", expression.evaluate(scope(), "string").textValue());
        EvaluationException e =
                assertThrows(
                        EvaluationException.class, () -> expression.evaluate(scope(), "number"));
        assertTrue(
                e.reason().contains("Expected 'number', but was 'string' for value: \"text\""),
                e.reason());
    }

    @Test
    void values_of_two_types_have_no_order() {
        EvaluationException e =
                assertThrows(EvaluationException.class, () -> evaluate("$sort([1, 'a'])"));

        assertTrue(e.reason().contains("D3070"), e.reason());
    }

    @Test
    void eval_is_taken_out() {
        EvaluationException e =
                assertThrows(EvaluationException.class, () -> evaluate("$eval('1')"));

        assertTrue(e.reason().contains("T1006"), e.reason());
    }

    @Test
    void chance_is_the_one_that_was_given_and_a_seed_overrides_it() {
        assertEquals(evaluate("$uuid()"), evaluate("$uuid()"));
        assertEquals(evaluate("$random()"), evaluate("$random()"));
        assertFalse(evaluate("$random()").equals(evaluate("$random(3)")));
        assertEquals(evaluate("$random(3)"), evaluate("$random(3)"));
    }

    @Test
    void only_strings_that_begin_and_end_with_the_delimiters_are_expressions() {
        assertTrue(JsonataExpression.isExpression(Json.text("{% 1 %}")));
        assertFalse(JsonataExpression.isExpression(Json.text(" {% 1 %}")));
        assertFalse(JsonataExpression.isExpression(Json.text("{% 1 %} ")));
        assertFalse(JsonataExpression.isExpression(Json.text("{%}")));
        assertEquals("1 + 1", JsonataExpression.sourceOf(Json.text("{%  1 + 1\n%}")));
    }

    private static JsonNode evaluate(String source) {
        return new JsonataExpression(source, "Output/x").evaluate(scope());
    }

    private static Scope scope() {
        Environment environment =
                new Environment(Instant.parse("2026-01-01T00:00:00Z"), new Random(42));
        return Scope.of(
                INPUT,
                Json.object().set("State", Json.object().put("Name", "S")),
                Map.of("v", Json.text("value")),
                environment);
    }
}
