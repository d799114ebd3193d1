package greenledger.asl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.asl.lint.report.Rule;
import greenledger.asl.lint.report.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `LINT.md` tells every rule, under its name, severity and diagnostic.
class RuleTableTest {

    @Test
    void the_table_of_rules_is_the_code() throws IOException {
        Path file = Path.of(System.getProperty("greenledger.root"), "infra/asl/LINT.md");
        List<String> told =
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("\\| `[a-z-]+`( \\(warning\\))? \\|.*"))
                        .map(RuleTableTest::rule)
                        .sorted()
                        .toList();
        List<String> known =
                Arrays.stream(Rule.values()).map(RuleTableTest::rule).sorted().toList();
        assertEquals(known, told);
    }

    private static String rule(Rule rule) {
        String severity = rule.severity() == Severity.WARNING ? " (warning)" : "";
        String diagnostic = rule.diagnostic().isService() ? rule.diagnostic().name() : "SAGA";
        return "`" + rule.code() + "`" + severity + " " + diagnostic;
    }

    private static String rule(String line) {
        List<String> cells = List.of(line.split("\\|", -1));
        String second = cells.get(2).strip();
        boolean service = second.matches("`[A-Z_]+`");
        return cells.get(1).strip() + " " + (service ? second.replace("`", "") : "SAGA");
    }
}
