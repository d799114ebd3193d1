package greenledger.asl.explore;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// What came of all scenarios, as a table of calls by faults. A place shows the worst that came of
/// its fault at its call.
public record Matrix(List<Result> results) {

    private static final int WIDTH = 5;

    public Matrix {
        results = List.copyOf(results);
    }

    public List<Result> violated() {
        return results.stream().filter(result -> result.ending() == Ending.VIOLATED).toList();
    }

    public Map<Ending, Long> totals() {
        return results.stream()
                .collect(
                        Collectors.groupingBy(
                                Result::ending,
                                () -> new EnumMap<>(Ending.class),
                                Collectors.counting()));
    }

    /// The table, what its signs mean, the totals, and each violation with the name to play it
    /// again by.
    public String text() {
        Set<String> states = states();
        int width = states.stream().mapToInt(String::length).max().orElse(0);
        StringJoiner text = new StringJoiner("\n", "", "\n");
        StringBuilder head = new StringBuilder(" ".repeat(width));
        int number = 0;
        for (FaultKind kind : FaultKind.values()) {
            number++;
            text.add("%s  %2d %s".formatted(" ".repeat(width), number, kind));
            head.append(("%" + WIDTH + "d").formatted(number));
        }
        text.add(head);
        for (String state : states) {
            text.add(row(state, width));
        }
        text.add("+ done   - undone   P parked, then finished by people   X violated");
        text.add("%d scenarios: %s".formatted(results.size(), totals()));
        for (Result result : violated()) {
            text.add("X " + result.scenario() + ": " + String.join("; ", result.violations()));
        }
        return text.toString();
    }

    static String sign(Ending ending) {
        return switch (ending) {
            case DONE -> "+";
            case UNDONE -> "-";
            case PARKED -> "P";
            case VIOLATED -> "X";
        };
    }

    private String row(String state, int width) {
        StringBuilder row = new StringBuilder(("%-" + width + "s").formatted(state));
        for (FaultKind kind : FaultKind.values()) {
            String sign = worst(state, kind).map(Matrix::sign).orElse("");
            row.append(("%" + WIDTH + "s").formatted(sign));
        }
        return row.toString();
    }

    /// The worst that came of a fault at any call of a state; empty where it was not played.
    Optional<Ending> worst(String state, FaultKind kind) {
        return results.stream()
                .filter(result ->
                        result.scenario().faults().stream()
                                .anyMatch(fault ->
                                        fault.kind() == kind && fault.call().state().equals(state)))
                .map(Result::ending)
                .max(Comparator.naturalOrder());
    }

    /// Those at which something went wrong.
    Set<String> states() {
        return results.stream()
                .flatMap(result -> result.scenario().faults().stream())
                .map(fault -> fault.call().state())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
