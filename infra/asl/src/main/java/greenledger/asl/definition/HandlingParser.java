package greenledger.asl.definition;

import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.model.Catcher;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.Retrier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads `Retry` and `Catch`.
final class HandlingParser {

    private static final Set<String> RETRIER =
            Set.of(
                    "ErrorEquals",
                    "IntervalSeconds",
                    "MaxAttempts",
                    "BackoffRate",
                    "MaxDelaySeconds",
                    "JitterStrategy",
                    "Comment");
    private static final int DEFAULT_ATTEMPTS = 3;
    private static final double DEFAULT_BACKOFF = 2.0;

    private final DataflowParser dataflows;

    HandlingParser(DataflowParser dataflows) {
        this.dataflows = dataflows;
    }

    List<Retrier> retriers(Fields state) {
        List<Fields> entries = state.objects("Retry");
        checkAll(entries);
        return entries.stream().map(HandlingParser::retrier).toList();
    }

    List<Catcher> catchers(Fields state, QueryLanguage language) {
        List<Fields> entries = state.objects("Catch");
        checkAll(entries);
        List<Catcher> catchers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Fields entry = entries.get(i);
            entry.require("ErrorEquals", "Next");
            Dataflow flow = dataflows.parse(entry, language, "Catch[" + i + "]/");
            catchers.add(
                    new Catcher(entry.texts("ErrorEquals"), flow, entry.text("Next").orElse("")));
        }
        return catchers;
    }

    private static Retrier retrier(Fields entry) {
        entry.require("ErrorEquals");
        entry.allowOnly(RETRIER);
        double interval = atLeast(entry, "IntervalSeconds", 1, 1);
        double attempts = atLeast(entry, "MaxAttempts", 0, DEFAULT_ATTEMPTS);
        double backoff = atLeast(entry, "BackoffRate", 1, DEFAULT_BACKOFF);
        OptionalDouble longest = entry.integer("MaxDelaySeconds");
        if (longest.isPresent() && longest.getAsDouble() <= interval) {
            entry.refuse("MaxDelaySeconds", "Value must be greater than IntervalSeconds");
        }
        String jitter = entry.text("JitterStrategy").orElse("NONE");
        if (!Set.of("FULL", "NONE").contains(jitter)) {
            entry.refuse("JitterStrategy", "Value must be one of [FULL, NONE]");
        }
        return new Retrier(
                entry.texts("ErrorEquals"),
                interval,
                (int) attempts,
                backoff,
                longest.isPresent() ? Optional.of(longest.getAsDouble()) : Optional.empty(),
                jitter.equals("FULL"));
    }

    private static double atLeast(Fields entry, String name, double least, double otherwise) {
        boolean whole = !name.equals("BackoffRate");
        double value = (whole ? entry.integer(name) : entry.number(name)).orElse(otherwise);
        if (value < least) {
            entry.refuse(name, "Value must be greater than or equal to " + (int) least);
        }
        return value;
    }

    /// `States.ALL` stands alone, and last.
    private static void checkAll(List<Fields> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Fields entry = entries.get(i);
            List<String> errors = entry.texts("ErrorEquals");
            if (entry.has("ErrorEquals") && errors.isEmpty()) {
                entry.refuse("ErrorEquals", "Value must be a non-empty array");
            }
            boolean all = errors.contains("States.ALL");
            if (all && (errors.size() > 1 || i < entries.size() - 1)) {
                entry.refuse(
                        "ErrorEquals",
                        "States.ALL must appear alone and in the last Retrier or Catcher");
            }
        }
    }
}
