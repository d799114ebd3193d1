package greenledger.runtime;

import greenledger.local.template.ServerlessFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `infra/runtime/cold-start [RUNS [FUNCTION …]]`: a table of how each function starts.
public final class ColdStartCommand {

    private static final int CALLS = 100;
    private static final String LAST_CORE = "1";

    private ColdStartCommand() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        List<String> wanted = Arrays.stream(arguments).skip(1).toList();
        Path root = Path.of("").toAbsolutePath();
        Path results = Files.createDirectories(root.resolve("infra/runtime/target/cold-start"));
        Path scratch = Files.createTempDirectory("cold-start");
        try (Deployment deployment = Deployment.start(root, scratch)) {
            ColdStart measure = new ColdStart(deployment, root, scratch, runs, CALLS, pinned());
            List<Start> starts = new ArrayList<>(measure.references());
            for (ServerlessFunction function : deployment.functions()) {
                if (wanted.isEmpty() || wanted.contains(function.logicalId())) {
                    starts.add(measure.of(function));
                    System.err.print(ColdStartTable.row(starts.getLast()));
                }
            }
            ColdStartTable table = new ColdStartTable(starts);
            Files.writeString(results.resolve("table.txt"), table.text());
            Files.writeString(results.resolve("results.csv"), table.csv());
            System.out.print(table.text());
            System.out.println("\nAlso as results.csv and table.txt in " + results);
        } finally {
            Scratch.remove(scratch);
        }
    }

    /// A core of its own, where this system has the means: a function of 1,769 MB has one.
    private static List<String> pinned() {
        return Optional.of(Path.of("/usr/bin/taskset"))
                .filter(Files::isExecutable)
                .map(taskset -> List.of(taskset.toString(), "-c", LAST_CORE))
                .orElse(List.of());
    }
}
