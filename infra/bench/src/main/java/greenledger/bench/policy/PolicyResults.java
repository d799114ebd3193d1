package greenledger.bench.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The runs over all traces, to be read by people and by programs.
record PolicyResults(List<LoneRun> lone, List<FleetRun> fleets, List<SharedRun> shared) {

    PolicyResults {
        lone = List.copyOf(lone);
        fleets = List.copyOf(fleets);
        shared = List.copyOf(shared);
    }

    static PolicyResults of(List<Trace> traces, Scope scope) {
        List<LoneRun> lone = new ArrayList<>();
        List<FleetRun> fleets = new ArrayList<>();
        List<SharedRun> shared = new ArrayList<>();
        for (Trace trace : traces) {
            for (int size : scope.sizes()) {
                lone.add(LoneRun.of(trace, size));
                if (trace.views() > 1) {
                    shared.add(SharedRun.of(trace, size, false));
                    shared.add(SharedRun.of(trace, size, true));
                }
            }
            for (Fleet fleet : scope.fleets()) {
                fleets.add(fleet.run(trace));
            }
        }
        return new PolicyResults(lone, fleets, shared);
    }

    List<String> traces() {
        return lone.stream().map(LoneRun::trace).distinct().toList();
    }

    String csv() {
        StringBuilder csv = new StringBuilder("trace,environments,size,policy,quantity,value\n");
        for (LoneRun run : lone) {
            row(csv, run.trace(), 1, run.size(), "lru", "hit_rate", run.lru());
            row(csv, run.trace(), 1, run.size(), "caffeine", "hit_rate", run.caffeine());
            row(csv, run.trace(), 1, run.size(), "optimum", "hit_rate", run.optimum());
        }
        for (FleetRun run : fleets) {
            String help = run.help();
            row(csv, run.trace(), run.environments(), run.size(), help, "hit_rate", run.hitRate());
            row(
                    csv,
                    run.trace(),
                    run.environments(),
                    run.size(),
                    help,
                    "first_hit_rate",
                    run.firstHitRate());
            row(
                    csv,
                    run.trace(),
                    run.environments(),
                    run.size(),
                    help,
                    "rows_per_read",
                    run.rowsPerRead());
        }
        for (SharedRun run : shared) {
            String policy = run.prefetches() ? "prefetch" : "none";
            row(csv, run.trace(), 0, run.size(), policy, "hit_rate", run.hitRate());
            row(csv, run.trace(), 0, run.size(), policy, "rows_per_read", run.rowsPerRead());
        }
        return csv.toString();
    }

    String table() {
        StringBuilder text = new StringBuilder();
        for (String trace : traces()) {
            text.append(
                    "%n%s: hit rate of one environment that lives on, in %%%n".formatted(trace));
            text.append(line("rows", "LRU", "Caffeine", "optimum"));
            lone.stream()
                    .filter(run -> run.trace().equals(trace))
                    .forEach(run ->
                            text.append(
                                    line(
                                            Integer.toString(run.size()),
                                            percent(run.lru()),
                                            percent(run.caffeine()),
                                            percent(run.optimum()))));
            text.append("%n%s: environments that come and go, in %%%n".formatted(trace));
            text.append(
                    line(
                            "at once",
                            "rows",
                            "help",
                            "hit rate",
                            "of the first",
                            "rows a 100 reads",
                            "starts"));
            fleets.stream()
                    .filter(run -> run.trace().equals(trace))
                    .forEach(run -> text.append(line(run)));
            List<SharedRun> ofTrace =
                    shared.stream().filter(run -> run.trace().equals(trace)).toList();
            if (!ofTrace.isEmpty()) {
                text.append("%n%s: a cache that all share, in %%%n".formatted(trace));
                text.append(line("rows", "ahead", "hit rate", "rows a 100 reads"));
                ofTrace.forEach(run -> text.append(line(run)));
            }
        }
        return text.toString();
    }

    private static String line(FleetRun run) {
        return line(
                Integer.toString(run.environments()),
                Integer.toString(run.size()),
                run.help(),
                percent(run.hitRate()),
                percent(run.firstHitRate()),
                percent(run.rowsPerRead()),
                Long.toString(run.starts()));
    }

    private static String line(SharedRun run) {
        return line(
                Integer.toString(run.size()),
                run.prefetches() ? "prefetch" : "none",
                percent(run.hitRate()),
                percent(run.rowsPerRead()));
    }

    private static String line(String... cells) {
        StringBuilder line = new StringBuilder("%8s".formatted(cells[0]));
        for (int i = 1; i < cells.length; i++) {
            line.append("%18s".formatted(cells[i]));
        }
        return line.append('\n').toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    private static void row(
            StringBuilder csv,
            String trace,
            int environments,
            int size,
            String policy,
            String quantity,
            double value) {
        csv.append(
                String.format(
                        Locale.ROOT,
                        "%s,%d,%d,%s,%s,%.5f%n",
                        trace,
                        environments,
                        size,
                        policy,
                        quantity,
                        value));
    }
}
