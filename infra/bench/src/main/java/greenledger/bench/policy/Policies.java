package greenledger.bench.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs every policy over every trace, and leaves a table, a CSV file and a chart.
///
/// Started by `infra/bench/policies`.
public final class Policies {

    /// Steady favourites, favourites that change, and callers who go from view to view.
    static final List<ZipfTrace> MADE_UP =
            List.of(
                    new ZipfTrace("zipf", 20_000, 0.9, 0, 0, 20, 100_000, 1),
                    new ZipfTrace("zipf-drift", 20_000, 0.9, 100, 0, 20, 100_000, 2),
                    new ZipfTrace("zipf-walks", 20_000, 0.9, 20, 0.6, 20, 100_000, 3));

    private Policies() {}

    /// @param arguments the folder for the results, and the traces: files, or folders of them
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Trace> traces = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            for (TraceFile file : files(Path.of(arguments[i]))) {
                traces.add(file.read());
            }
        }
        MADE_UP.forEach(each -> traces.add(each.read()));
        PolicyResults results = PolicyResults.of(traces, Scope.WHOLE);
        Files.writeString(folder.resolve("table.txt"), results.table());
        Files.writeString(folder.resolve("results.csv"), results.csv());
        Files.writeString(folder.resolve("chart.svg"), new PolicyChart(results).svg());
        System.out.print(results.table());
        System.out.println("\nAlso as table.txt, results.csv and chart.svg in " + folder);
    }

    private static List<TraceFile> files(Path path) throws IOException {
        return Files.isDirectory(path) ? TraceFile.in(path) : List.of(new TraceFile(path));
    }
}
