package greenledger.asl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Severity;
import greenledger.asl.lint.schema.MachineType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("conformance")
class RecordedVerdictsTest {

    @Test
    void every_recorded_verdict_on_a_definition_is_reached_too() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode verdict : Conformance.lines("definitions.jsonl")) {
            List<Finding> errors =
                    errors(verdict.path("definitionText").asText(), verdict.path("type").asText());
            boolean refused =
                    verdict.has("expectedErrorCode")
                            || verdict.path("expected").path("result").asText().equals("FAIL");
            if (refused == errors.isEmpty()) {
                wrong.add(verdict.path("name").asText() + ": " + errors);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void each_refusal_is_worded_and_placed_as_the_service_does() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode verdict : Conformance.lines("definitions.jsonl")) {
            List<Finding> errors =
                    errors(verdict.path("definitionText").asText(), verdict.path("type").asText());
            String said = wording(verdict);
            String ours =
                    String.join(
                            ", ", errors.stream().map(RecordedVerdictsTest::diagnostic).toList());
            if (!said.contains(ours)) {
                wrong.add(verdict.path("name").asText() + "\n  " + said + "\n  " + ours);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void no_definition_that_was_executed_is_refused() throws IOException {
        List<String> refused = new ArrayList<>();
        for (JsonNode execution : Conformance.lines("executions.jsonl")) {
            List<Finding> errors =
                    errors(
                            execution.path("definition").toString(),
                            execution.path("type").asText());
            if (!errors.isEmpty()) {
                refused.add(execution.path("name").asText() + ": " + errors);
            }
        }
        assertEquals(List.of(), refused);
    }

    private static List<Finding> errors(String definition, String type) {
        MachineType machine = type.equals("EXPRESS") ? MachineType.EXPRESS : MachineType.STANDARD;
        return new Linter(LintSettings.service(machine))
                .lint(definition).stream().filter(f -> f.severity() == Severity.ERROR).toList();
    }

    private static String wording(JsonNode verdict) {
        StringBuilder said = new StringBuilder(verdict.path("expectedMessage").asText());
        for (JsonNode diagnostic : verdict.path("expected").path("diagnostics")) {
            said.append(diagnostic.path("code").asText())
                    .append(": ")
                    .append(diagnostic.path("message").asText())
                    .append(" at ")
                    .append(diagnostic.path("location").asText());
        }
        return said.toString().replace("integration  at", "integration at");
    }

    private static String diagnostic(Finding finding) {
        String location = finding.at().location();
        boolean whole = finding.problem().equals("Definition must be a valid JSON object");
        String place = whole ? "" : location.isEmpty() ? "/" : location;
        return finding.rule().diagnostic() + ": " + finding.problem() + " at " + place;
    }
}
