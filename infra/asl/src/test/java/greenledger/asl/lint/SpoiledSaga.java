package greenledger.asl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.lint.report.Finding;
import greenledger.asl.lint.report.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/// The good saga after one change.
///
/// @param findings all that was found in it
record SpoiledSaga(List<Finding> findings) {
    static final LintSettings SETTINGS =
            LintSettings.saga("greenledger.transfers.StepRefused"::equals);

    static SpoiledSaga spoiled(Consumer<ObjectNode> change) throws IOException {
        ObjectNode saga = saga();
        change.accept(saga);
        return new SpoiledSaga(new Linter(SETTINGS).lint(saga));
    }

    static ObjectNode saga() throws IOException {
        try (InputStream in =
                SpoiledSaga.class.getResourceAsStream("/greenledger/asl/transfer.asl.json")) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        }
    }

    static ObjectNode states(ObjectNode saga) {
        return (ObjectNode) saga.get("States");
    }

    static ObjectNode state(ObjectNode saga, String name) {
        return (ObjectNode) states(saga).get(name);
    }

    static ObjectNode catcher(ObjectNode saga, String name, int index) {
        return (ObjectNode) state(saga, name).get("Catch").get(index);
    }

    static ArrayNode errors(ObjectNode saga, String name, int index) {
        return (ArrayNode) catcher(saga, name, index).get("ErrorEquals");
    }

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
