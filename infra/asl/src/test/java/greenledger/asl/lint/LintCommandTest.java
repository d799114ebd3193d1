package greenledger.asl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    private static final String PASS = "{\"Type\": \"Pass\", \"End\": true}";

    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_good_definition_prints_nothing() throws IOException {
        assertEquals(0, run(definition(PASS)));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_bad_one_prints_a_line_that_says_where_and_what_to_do() throws IOException {
        String file = definition("{\"Type\": \"Pass\"}");
        assertEquals(1, run(file));
        String line = out.toString(StandardCharsets.UTF_8);
        assertTrue(line.startsWith(file + ": error transition-missing at /States/S: "), line);
    }

    @Test
    void findings_are_json_lines_when_asked() throws IOException {
        String file = definition("{\"Type\": \"Wait\", \"End\": true, \"Timestamp\": \"soon\"}");
        assertEquals(1, run("--json", file));
        JsonNode line = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals("ERROR", line.path("severity").asText());
        assertEquals("timestamp-invalid", line.path("code").asText());
        assertEquals("SCHEMA_VALIDATION_FAILED", line.path("diagnostic").asText());
        assertEquals("/States/S/Timestamp", line.path("pointer").asText());
        assertEquals(file, line.path("file").asText());
        assertTrue(line.path("remedy").asText().endsWith("."), line.toString());
    }

    @Test
    void warnings_alone_are_no_failure() throws IOException {
        String file =
                definition("{\"Type\": \"Pass\", \"Parameters\": {\"a\": \"$.a\"}, \"End\": true}");
        assertEquals(0, run(file));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("warning path-without-dollar"));
    }

    @Test
    void sagas_are_left_alone_when_asked() throws IOException {
        String file = definition("{\"Type\": \"Task\", \"Resource\": \"${F}\", \"End\": true}");
        assertEquals(1, run(file));
        assertEquals(0, run("--service-only", file));
    }

    @Test
    void error_names_are_looked_up_in_folders_of_classes() throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("a"));
        Files.write(classes.resolve("a/Refused.class"), new byte[0]);
        assertEquals(0, run("--classes", classes.toString(), catching("a.Refused")));
        assertEquals(0, run("--classes", classes.toString(), catching("java.io.IOException")));
        assertEquals(1, run("--classes", classes.toString(), catching("a.Accepted")));
    }

    @Test
    void the_caller_may_wait_only_so_long() throws IOException {
        String file = catching("java.io.IOException");
        assertEquals(0, run("--within", "30", file));
        assertEquals(1, run("--within", "29", file));
    }

    @Test
    void an_express_machine_has_no_activities() throws IOException {
        String file =
                definition(
                        "{\"Type\": \"Task\", \"Resource\":"
                                + " \"arn:aws:states:us-east-1:123456789012:activity:a\", \"End\": true}");
        assertEquals(0, run("--service-only", file));
        assertEquals(1, run("--service-only", "--express", file));
    }

    @Test
    void a_definition_may_come_from_the_standard_input() {
        byte[] bad = "{}".getBytes(StandardCharsets.UTF_8);
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] args = {"-"};
        assertEquals(1, LintCommand.run(args, new ByteArrayInputStream(bad), printed, printed));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("-: error field-required at /"));
    }

    @Test
    void help_is_no_error() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("asl lint"));
    }

    @Test
    void a_wrong_call_says_why() throws IOException {
        assertEquals(2, run());
        assertEquals(2, run("--within", "soon", definition(PASS)));
        assertEquals(2, run("--strict", definition(PASS)));
        assertEquals(2, run(folder.resolve("nothing.json").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("--within takes whole seconds"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("nothing.json"));
    }

    private int run(String... args) {
        return LintCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String catching(String error) throws IOException {
        return definition(
                "{\"Type\": \"Task\", \"Resource\": \"${F}\", \"TimeoutSeconds\": 30, \"End\": true,"
                        + " \"Catch\": [{\"ErrorEquals\": [\""
                        + error
                        + "\"], \"Next\": \"F\"}, {\"ErrorEquals\": [\"States.ALL\"], \"Next\":"
                        + " \"F\"}]}, \"F\": {\"Type\": \"Fail\"}");
    }

    private String definition(String states) throws IOException {
        Path file = Files.createTempFile(folder, "machine", ".asl.json");
        Files.writeString(file, Verdicts.machine(states));
        return file.toString();
    }
}
