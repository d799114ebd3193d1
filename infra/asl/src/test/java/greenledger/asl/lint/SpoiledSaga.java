package greenledger.asl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Rule;
import java.util.List;

/// What was found in a saga after one change.
///
/// @param findings all of it
record SpoiledSaga(List<Finding> findings) {

    /// Only that rule, only there.
    void breaks(Rule rule, String pointer) {
        assertEquals(List.of(rule.code() + " at " + pointer), shortly());
    }

    void breaksNothing() {
        assertEquals(List.of(), shortly());
    }

    /// That rule there, whatever else.
    SpoiledSaga finds(Rule rule, String pointer) {
        String wanted = rule.code() + " at " + pointer;
        assertTrue(shortly().contains(wanted), () -> wanted + " is not among " + shortly());
        return this;
    }

    void lacks(Rule rule) {
        assertTrue(findings.stream().noneMatch(f -> f.rule() == rule), () -> shortly().toString());
    }

    private List<String> shortly() {
        return findings.stream().map(f -> f.rule().code() + " at " + f.at()).toList();
    }
}
