package greenledger.bench.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/// What the policies are to show, on traces made up and, where they are present, on real ones.
@Tag("slow")
class PoliciesTest {

    private static final int READS = 20_000;
    private static final List<Integer> SIZES = List.of(64, 512);

    /// As far as chance may be against warming.
    private static final double NOISE = 0.005;

    private static Stream<Trace> madeUp() {
        return Stream.concat(
                Policies.MADE_UP.stream().map(each -> shorter(each).read()),
                Stream.of(unforeseeable()));
    }

    @ParameterizedTest
    @MethodSource("madeUp")
    void the_optimum_is_never_beaten(Trace trace) {
        for (int size : SIZES) {
            LoneRun run = LoneRun.of(trace, size);
            assertTrue(run.caffeine() <= run.optimum(), run.toString());
            assertTrue(run.lru() <= run.optimum(), run.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("madeUp")
    void warming_never_lowers_the_hit_rate(Trace trace) {
        neverLowers(trace);
    }

    @Test
    void warming_doubles_what_is_found_after_a_start_where_favourites_last() {
        Trace trace = shorter(Policies.MADE_UP.getFirst()).read();
        for (Help help : List.of(Help.POPULAR, Help.BLEND)) {
            FleetRun warm = fleet(512, help).run(trace);
            FleetRun cold = fleet(512, Help.NONE).run(trace);
            assertTrue(warm.starts() > 20 && warm.starts() == cold.starts(), warm.toString());
            assertTrue(warm.firstHitRate() > 1.7 * cold.firstHitRate(), warm + " beside " + cold);
        }
    }

    /// Nothing is known of what was never read twice: a warming that helped here would cheat.
    @Test
    void warming_finds_nothing_where_nothing_is_read_again() {
        int[] keys = IntStream.range(0, READS).toArray();
        FleetRun warm = fleet(512, Help.POPULAR).run(new Trace("once", keys, new int[READS], 1));
        assertTrue(warm.warmed() > 0);
        assertEquals(0, warm.hits());
    }

    @Test
    void fetching_ahead_raises_the_hit_rate_of_a_shared_cache_where_one_view_leads_to_the_next() {
        Trace walks = shorter(Policies.MADE_UP.getLast()).read();
        SharedRun without = SharedRun.of(walks, 512, false);
        SharedRun with = SharedRun.of(walks, 512, true);
        assertTrue(with.hitRate() > without.hitRate() + 0.05, with + " beside " + without);
        assertTrue(with.prefetched() <= READS / 4, "beyond the budget: " + with);
    }

    @Test
    void where_no_view_leads_to_another_nothing_is_fetched_ahead() {
        Trace steady = shorter(Policies.MADE_UP.getFirst()).read();
        assertEquals(0, SharedRun.of(steady, 512, true).prefetched());
    }

    @Test
    void every_run_is_in_the_table_the_file_and_the_chart() throws Exception {
        Scope scope = new Scope(SIZES, List.of(64), Help.ALL, List.of(2), Duration.ofMinutes(5), 1);
        List<Trace> traces = Policies.MADE_UP.stream().map(each -> shorter(each).read()).toList();
        PolicyResults results = PolicyResults.of(traces, scope);
        int lone = traces.size() * SIZES.size();
        int fleets = traces.size() * Help.ALL.size();
        int shared = lone * 2;
        assertEquals(1 + 3 * lone + 3 * fleets + 2 * shared, results.csv().lines().count());
        assertEquals(
                fleets, results.table().lines().filter(line -> line.matches(" +2 +64 .*")).count());
        Document svg =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        new PolicyChart(results)
                                                .svg()
                                                .getBytes(StandardCharsets.UTF_8)));
        assertEquals(3 * traces.size(), svg.getElementsByTagName("polyline").getLength());
        int background = 1;
        assertEquals(background + fleets, svg.getElementsByTagName("rect").getLength());
    }

    @Test
    @Tag("conformance")
    void on_published_traces_the_optimum_is_not_beaten_and_warming_lowers_nothing()
            throws IOException {
        Path folder = Path.of(System.getProperty("greenledger.conformance", "none"), "traces");
        assumeTrue(Files.isDirectory(folder), () -> "There are no published traces at " + folder);
        for (TraceFile file : TraceFile.in(folder)) {
            Trace trace = file.read();
            LoneRun run = LoneRun.of(trace, 512);
            assertTrue(run.caffeine() <= run.optimum() && run.lru() <= run.optimum());
            neverLowers(trace);
        }
    }

    private static void neverLowers(Trace trace) {
        for (int size : SIZES) {
            FleetRun cold = fleet(size, Help.NONE).run(trace);
            for (Help help : List.of(Help.POPULAR, Help.BLEND)) {
                FleetRun warm = fleet(size, help).run(trace);
                assertTrue(warm.hitRate() >= cold.hitRate() - NOISE, warm + " beside " + cold);
                assertTrue(
                        warm.firstHitRate() >= cold.firstHitRate() - NOISE,
                        warm + " beside " + cold);
            }
        }
    }

    private static Fleet fleet(int size, Help help) {
        return new Fleet(4, Duration.ofMinutes(5), size, help, 7);
    }

    private static ZipfTrace shorter(ZipfTrace whole) {
        return new ZipfTrace(
                whole.name(),
                5_000,
                whole.skew(),
                whole.turnover(),
                whole.follows(),
                whole.callers(),
                READS,
                whole.seed());
    }

    /// Every row as often as any other: what was read tells nothing of what will be.
    private static Trace unforeseeable() {
        int[] keys = new Random(4).ints(READS, 0, 2_000).toArray();
        return new Trace("uniform", keys, new int[READS], 1);
    }
}
