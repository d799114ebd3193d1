package greenledger.dax.expression;

import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dax.dynamodb.AttributeValueEncoder;

/// Expressions that the Java client has turned into trees, turned back.
class ExpressionTextsTest {

    private static final Map<String, AttributeValue> VALUES = item(":a", 1, ":b", 2, ":c", "x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v = :a | #n0 = :v0",
                "v <> :a AND w >= :b | (#n0 <> :v0) AND (#n1 >= :v1)",
                "NOT v < :a | NOT (#n0 < :v0)",
                "v BETWEEN :a AND :b | #n0 BETWEEN :v0 AND :v1",
                "v IN (:a, :b) OR v = :a | (#n0 IN (:v0, :v1)) OR (#n0 = :v0)",
                "size(l) > :a | size(#n0) > :v0",
                "attribute_exists(m.k[3].z) | attribute_exists(#n0.#n1[3].#n2)",
                "contains(s, :c) | contains(#n0, :v0)"
            })
    void conditions_come_back_with_names_and_values_of_their_own(String condition, String rendered)
            throws IOException {
        byte[] sent = AttributeValueEncoder.encodeConditionalExp(condition, null, used(condition));
        assertEquals(rendered, new ExpressionTexts().condition(SdkBytes.fromByteArray(sent)));
    }

    @Test
    void an_update_is_sorted_by_its_clauses() throws IOException {
        byte[] sent =
                AttributeValueEncoder.encodeUpdateExpression(
                        "SET v = if_not_exists(v, :a) + :b, w = :c REMOVE gone ADD n :a",
                        null,
                        VALUES);
        ExpressionTexts texts = new ExpressionTexts();
        assertEquals(
                Optional.of(
                        "SET #n0 = if_not_exists(#n0, :v0) + :v1, #n1 = :v2 REMOVE #n2 ADD #n3 :v0"),
                texts.update(Optional.of(SdkBytes.fromByteArray(sent))));
        assertEquals(Map.of("#n0", "v", "#n1", "w", "#n2", "gone", "#n3", "n"), texts.names());
    }

    @Test
    void expressions_of_one_request_share_their_names_and_not_their_values() throws IOException {
        byte[] one = AttributeValueEncoder.encodeConditionalExp("v = :a", null, item(":a", 1));
        byte[] other = AttributeValueEncoder.encodeConditionalExp("v = :c", null, item(":c", "x"));
        ExpressionTexts texts = new ExpressionTexts();
        assertEquals("#n0 = :v0", texts.condition(SdkBytes.fromByteArray(one)));
        assertEquals("#n0 = :v1", texts.condition(SdkBytes.fromByteArray(other)));
        assertEquals(Map.of("#n0", "v"), texts.names());
        assertEquals(Map.of(":v0", AttributeValue.fromN("1"), ":v1", text("x")), texts.values());
    }

    @Test
    void a_projection_asks_for_each_attribute_once() throws IOException {
        byte[] sent = AttributeValueEncoder.encodeProjection("m.k, l[2], m.z, v", null);
        Optional<Projection> projection =
                Projection.read(Optional.of(SdkBytes.fromByteArray(sent)));
        ExpressionTexts texts = new ExpressionTexts();
        assertEquals(Optional.of("#n0, #n1, #n2"), texts.projection(projection));
        assertEquals(Map.of("#n0", "m", "#n1", "l", "#n2", "v"), texts.names());
    }

    @Test
    void what_was_not_said_is_nothing() throws IOException {
        ExpressionTexts texts = new ExpressionTexts();
        assertEquals(Optional.empty(), texts.condition(Optional.empty()));
        assertEquals(Optional.empty(), texts.update(Optional.empty()));
        assertNull(texts.names());
        assertNull(texts.values());
    }

    @Test
    void trees_that_mean_nothing_are_refused() {
        CborWriter unknownFunction = tree().array(2).number(99).number(0);
        CborWriter missingOperand = tree().array(1).number(0);
        CborWriter missingValue = tree().array(2).number(17).number(5);
        for (CborWriter tree : List.of(unknownFunction, missingOperand, missingValue)) {
            SdkBytes sent = SdkBytes.fromByteArray(tree.toBytes());
            assertThrows(CborFormatException.class, () -> new ExpressionTexts().condition(sent));
        }
    }

    private static CborWriter tree() {
        return new CborWriter().array(2).number(1);
    }

    private static Map<String, AttributeValue> used(String expression) {
        Map<String, AttributeValue> used = new HashMap<>(VALUES);
        used.keySet().removeIf(name -> !expression.contains(name));
        return used;
    }
}
