package greenledger.asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AslCommandTest {

    private static final String MACHINE =
            """
            {"QueryLanguage": "JSONata", "StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
                "Retry": [{"ErrorEquals": ["Busy"]}], "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 86400, "End": true}}}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path directory;
    private String machine = "";

    @BeforeEach
    void writeMachine() throws IOException {
        Path file = directory.resolve("machine.asl.json");
        Files.writeString(file, MACHINE);
        machine = file.toString();
    }

    @Test
    void run_prints_the_output() {
        assertEquals(0, command("run", machine, "--input", "{\"a\": 1}"));
        assertEquals("{\"a\":1}\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void run_answers_tasks_with_mocks_in_turn_and_keeps_the_history() throws IOException {
        Path history = directory.resolve("history.json");
        String mocks = "{\"Work\": [{\"error\": \"Busy\"}, {\"result\": 5}]}";

        assertEquals(0, command("run", machine, "--mocks", mocks, "--history", history.toString()));
        assertEquals("5\n", out.toString(StandardCharsets.UTF_8));
        String kept = Files.readString(history);
        assertTrue(kept.contains("\"lambdaFunctionFailedEventDetails\" : {"), kept);
    }

    @Test
    void run_fails_when_the_execution_does() {
        assertEquals(
                1,
                command(
                        "run",
                        machine,
                        "--mocks",
                        "{\"Work\": {\"error\": \"E\", \"cause\": \"c\"}}"));
        assertEquals("FAILED E: c\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void test_shows_what_one_state_does() {
        assertEquals(0, command("test", machine, "Work", "--error", "Busy"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("\"status\" : \"RETRIABLE\""), text);
        assertTrue(text.contains("\"retryBackoffIntervalSeconds\" : 1"), text);
    }

    @Test
    void cases_writes_a_result_for_each_case() throws IOException {
        Path cases = directory.resolve("cases.jsonl");
        Path results = directory.resolve("results.jsonl");
        Files.writeString(
                cases,
                """
                {"name": "one", "type": "STANDARD", "input": 7, "definition": {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}
                {"name": "two", "api": "CreateStateMachine", "definitionText": "{}"}
                """);

        assertEquals(0, command("cases", cases.toString(), results.toString()));
        assertEquals(
                """
                {"name":"one","events":["ExecutionStarted","PassStateEntered","PassStateExited","ExecutionSucceeded"],"status":"SUCCEEDED","output":7}
                {"name":"two","errorCode":"InvalidDefinition","message":"Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'"}
                """,
                Files.readString(results));
    }

    @Test
    void what_is_not_understood_is_told_how_to_say() {
        assertEquals(0, command("help"));
        assertEquals(2, command("dance"));
        assertEquals(2, command("run"));
        assertEquals(2, command("run", machine, "--no-such-option"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage: greenledger asl run"));
        assertEquals(1, command("run", directory.resolve("absent").toString()));
        assertEquals(1, command("run", machine, "--input", "{"));
    }

    private int command(String... args) {
        return AslCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
