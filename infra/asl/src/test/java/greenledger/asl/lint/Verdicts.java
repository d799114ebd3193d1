package greenledger.asl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Rule;
import greenledger.asl.lint.schema.MachineType;
import java.util.List;

/// Asserts what the service's rules say of a definition.
final class Verdicts {
    private Verdicts() {}

    /// The first definition breaks just that rule, just there; the second, its control, breaks
    /// none.
    static void refuses(Rule rule, String pointer, String bad, String good) {
        refuses(MachineType.STANDARD, rule, pointer, bad, good);
    }

    static void refuses(MachineType type, Rule rule, String pointer, String bad, String good) {
        assertEquals(List.of(rule.code() + " at " + pointer), verdict(type, bad));
        assertEquals(List.of(), verdict(type, good), "the control is refused too");
    }

    /// The same of a machine whose only state is given.
    static void refusesState(Rule rule, String pointer, String bad, String good) {
        refuses(rule, "/States/S" + pointer, machine(bad), machine(good));
    }

    static String machine(String state) {
        return "{\"StartAt\": \"S\", \"States\": {\"S\": " + state + "}}";
    }

    static String jsonata(String state) {
        return "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"S\", \"States\": {\"S\": "
                + state
                + "}}";
    }

    private static List<String> verdict(MachineType type, String definition) {
        return new Linter(LintSettings.service(type))
                .lint(definition).stream().map(Verdicts::shortly).toList();
    }

    private static String shortly(Finding finding) {
        return finding.rule().code() + " at " + finding.at();
    }
}
