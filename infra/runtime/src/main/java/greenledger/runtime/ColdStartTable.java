package greenledger.runtime;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What was measured, to be read by people and by programs.
record ColdStartTable(List<Start> starts) {

    private static final String HEADER =
            "%-28s %10s %7s %7s %10s %7s %9s %7s %7s %7s %7s %6s%n"
                    .formatted(
                            "milliseconds",
                            "answer",
                            "init",
                            "first",
                            "init+first",
                            "cpu",
                            "restored",
                            "cpu",
                            "p50",
                            "p99",
                            "MB",
                            "zip MB");

    ColdStartTable {
        starts = List.copyOf(starts);
    }

    String text() {
        return starts.stream().map(ColdStartTable::row).collect(Collectors.joining("", HEADER, ""));
    }

    String csv() {
        return starts.stream()
                .map(each -> each.csv() + "\n")
                .collect(Collectors.joining("", Start.CSV_HEADER + "\n", ""));
    }

    static String row(Start start) {
        return String.format(
                Locale.ROOT,
                "%-28s %10s %7.0f %7.0f %10.0f %7.0f %9s %7s %7.2f %7.2f %7.0f %6.1f%n",
                start.function(),
                start.outcome(),
                start.init(),
                start.first(),
                start.cold(),
                start.coldCpu(),
                Start.text(start.restored(), "%.0f"),
                Start.text(start.restoredCpu(), "%.0f"),
                start.p50(),
                start.p99(),
                start.megabytes(),
                start.zip());
    }
}
