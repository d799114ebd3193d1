package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;

/// A Map: one processor, inline or distributed, and what only a distributed one has.
final class Maps {
    private static final List<String> DISTRIBUTED_ONLY =
            List.of("ItemReader", "ItemBatcher", "ResultWriter");

    private Maps() {}

    static void check(State state, MachineType type, Findings findings) {
        Fields fields = new Fields(state.at(), state.node(), findings);
        fields.exclude("ItemProcessor", "Iterator");
        fields.exclude("Parameters", "ItemSelector");
        if (!state.has("ItemProcessor") && !state.has("Iterator")) {
            fields.require(List.of("ItemProcessor"));
        }
        JsonNode config = state.node().path("ItemProcessor").path("ProcessorConfig");
        boolean distributed = config.path("Mode").asText().equals("DISTRIBUTED");
        Fields processor =
                new Fields(
                        state.at().field("ItemProcessor").field("ProcessorConfig"),
                        config,
                        findings);
        processor.requireType(
                "Mode",
                m -> List.of("INLINE", "DISTRIBUTED").contains(m.asText()),
                "one of [INLINE, DISTRIBUTED]");
        processor.requireType(
                "ExecutionType",
                t -> List.of("STANDARD", "EXPRESS").contains(t.asText()),
                "one of [STANDARD, EXPRESS]");
        if (distributed) {
            processor.require(List.of("ExecutionType"));
            refuseInExpress(state, type, findings);
        } else {
            refuseOutsideDistributed(state, findings);
        }
        fields.requireType(
                "Label",
                l ->
                        l.asText().length() <= 40
                                && l.asText().matches("[^\\s*?<>{}\\[\\]:;,\\\\|^~$#%&`\"]+"),
                "1 to 40 characters without blanks or special signs");
    }

    private static void refuseInExpress(State state, MachineType type, Findings findings) {
        if (type == MachineType.EXPRESS) {
            findings.add(
                    Rule.EXPRESS_UNSUPPORTED,
                    state.at().field("ItemProcessor").field("ProcessorConfig").field("Mode"),
                    "Express state machine does not support a distributed Map",
                    "Make the machine STANDARD, or the Map INLINE.");
        }
    }

    private static void refuseOutsideDistributed(State state, Findings findings) {
        for (String field : DISTRIBUTED_ONLY) {
            if (state.has(field)) {
                findings.add(
                        Rule.FIELD_NOT_SUPPORTED,
                        state.at(),
                        "Field '" + field + "' is not supported in an inline Map",
                        "Make the Map DISTRIBUTED, or remove '" + field + "'.");
            }
        }
    }
}
