package greenledger.asl.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import greenledger.asl.lint.report.Severity;
import greenledger.asl.lint.saga.SagaRules;
import greenledger.asl.lint.schema.Schema;
import java.util.List;

/// Judges definitions.
public final class Linter {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final LintSettings settings;

    /// A linter with those settings.
    public Linter(LintSettings settings) {
        this.settings = settings;
    }

    /// Judges the text of a definition.
    public List<Finding> lint(String text) {
        try {
            return lint(JSON.readTree(text));
        } catch (JsonProcessingException refused) {
            Findings findings = new Findings();
            findings.add(
                    Rule.JSON_INVALID,
                    Pointer.root(),
                    "The definition is no JSON: " + refused.getOriginalMessage(),
                    "Correct it at line %d, column %d."
                            .formatted(
                                    refused.getLocation().getLineNr(),
                                    refused.getLocation().getColumnNr()));
            return findings.all();
        }
    }

    /// Judges a definition. The rules for sagas are asked only of what the service accepts.
    public List<Finding> lint(JsonNode definition) {
        Findings findings = new Findings();
        if (!definition.isObject()) {
            findings.add(
                    Rule.DEFINITION_NOT_OBJECT,
                    Pointer.root(),
                    "Definition must be a valid JSON object",
                    "Write an object with 'StartAt' and 'States'.");
            return findings.all();
        }
        Scope machine = Scope.read(definition);
        Schema.check(machine, settings.type(), findings);
        boolean accepted = findings.all().stream().noneMatch(Linter::isRefusal);
        if (accepted && settings.saga()) {
            SagaRules.check(machine, settings.isClass(), settings.callersLimit(), findings);
        }
        return findings.all();
    }

    private static boolean isRefusal(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
