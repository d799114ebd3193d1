package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.IdempotencyRecords;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Nothing that has been taken in is lost: not by a table, not by a queue, not by who follows them.
class DurabilityTest {

    private static final int TWO_WEEKS = 1_209_600;

    private static final String ON_FAILURE =
            "/Properties/DestinationConfig/OnFailure/Destination/GetAtt";

    private static final String INVOKED_IN_VAIN =
            "/EventInvokeConfig/DestinationConfig/OnFailure/Destination/GetAtt";

    @TestFactory
    Stream<DynamicTest> every_table_survives_whatever_is_done_to_it() {
        return Declared.each(
                Declared.all("AWS::DynamoDB::Table"),
                table ->
                        assertAll(
                                () -> assertTrue(flag(table, "/SSESpecification/SSEEnabled")),
                                () ->
                                        assertTrue(
                                                flag(
                                                        table,
                                                        "/PointInTimeRecoverySpecification"
                                                                + "/PointInTimeRecoveryEnabled")),
                                () -> assertTrue(flag(table, "/DeletionProtectionEnabled")),
                                () -> assertEquals("Retain", kept(table, "DeletionPolicy")),
                                () -> assertEquals("Retain", kept(table, "UpdateReplacePolicy"))));
    }

    @TestFactory
    Stream<DynamicTest> every_queue_is_encrypted_and_keeps_for_two_weeks() {
        return Declared.each(
                Declared.all("AWS::SQS::Queue"),
                queue ->
                        assertAll(
                                () -> assertTrue(flag(queue, "/SqsManagedSseEnabled")),
                                () ->
                                        assertEquals(
                                                TWO_WEEKS,
                                                queue.properties()
                                                        .path("MessageRetentionPeriod")
                                                        .asInt())));
    }

    @TestFactory
    Stream<DynamicTest> a_stream_is_followed_from_its_beginning_with_bounded_patience() {
        return Declared.each(
                Declared.functions(),
                function ->
                        function.triggers("DynamoDB")
                                .forEach(trigger -> isPatient(trigger.path("Properties"))));
    }

    private static void isPatient(JsonNode mapping) {
        assertAll(
                () -> assertEquals("TRIM_HORIZON", mapping.path("StartingPosition").asText()),
                () ->
                        assertEquals(
                                "ReportBatchItemFailures",
                                mapping.at("/FunctionResponseTypes/0").asText()),
                () -> assertTrue(mapping.path("BisectBatchOnFunctionError").asBoolean()),
                () -> assertTrue(mapping.path("MaximumRetryAttempts").asInt() > 0),
                () -> assertTrue(mapping.path("MaximumRecordAgeInSeconds").asInt() > 0));
    }

    /// Else a repeated request would run beside the attempt that it takes for dead.
    @TestFactory
    Stream<DynamicTest> a_key_is_held_for_longer_than_any_function_that_uses_keys_may_run() {
        return Declared.each(
                Declared.functions().stream().filter(DurabilityTest::usesKeys).toList(),
                function ->
                        assertTrue(
                                timeout(function).compareTo(IdempotencyRecords.LEASE) < 0,
                                () -> timeout(function).toString()));
    }

    private static boolean usesKeys(Declared function) {
        return function.statements().stream()
                .anyMatch(each -> each.path("Resource").toString().contains("IdempotencyTable"));
    }

    private static Duration timeout(Declared function) {
        return Duration.ofSeconds(function.setting("Timeout").asInt());
    }

    /// Whoever follows a stream, a queue, a rule or a schedule has no caller to answer to.
    @TestFactory
    Stream<DynamicTest> what_a_function_cannot_take_goes_to_a_queue_that_it_may_write_to() {
        return Declared.each(
                Declared.functions(),
                function ->
                        function.triggers().stream()
                                .filter(trigger -> !trigger.path("Type").asText().equals("HttpApi"))
                                .forEach(trigger -> leadsToAQueue(function, trigger)));
    }

    private static void leadsToAQueue(Declared function, JsonNode trigger) {
        switch (trigger.path("Type").asText()) {
            case "DynamoDB" -> takesWhatFails(function, trigger.at(ON_FAILURE));
            case "SQS" -> hasADeadLetterQueue(trigger.at("/Properties/Queue/GetAtt"));
            default -> takesWhatFails(function, function.properties().at(INVOKED_IN_VAIN));
        }
    }

    private static void hasADeadLetterQueue(JsonNode source) {
        JsonNode dead = queue(source).properties().at("/RedrivePolicy/deadLetterTargetArn/GetAtt");
        assertEquals("AWS::SQS::Queue", queue(dead).type(), source::toString);
    }

    private static void takesWhatFails(Declared function, JsonNode queue) {
        assertEquals("AWS::SQS::Queue", queue(queue).type(), function::logicalId);
        assertTrue(
                function.statements().stream()
                        .filter(each -> each.path("Action").asText().equals("sqs:SendMessage"))
                        .anyMatch(each -> each.at("/Resource/GetAtt").equals(queue)),
                function::logicalId);
    }

    private static Declared queue(JsonNode arn) {
        return Declared.named(arn.asText().replaceFirst("\\.Arn$", ""));
    }

    private static boolean flag(Declared declared, String pointer) {
        return declared.properties().at(pointer).asBoolean();
    }

    private static String kept(Declared declared, String policy) {
        return declared.resource().path(policy).asText();
    }
}
