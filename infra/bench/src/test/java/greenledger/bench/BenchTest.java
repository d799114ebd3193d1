package greenledger.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.bench.Measure.Quantity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;

/// The benchmark on its smallest scale: that it still runs, that it counts right, and what it is to
/// show of ours.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchTest {

    private static final int BYTES = 500;
    private static final int LENGTH = 40;
    private static final List<String> LAYOUTS =
            List.of(
                    "GreenLedger",
                    "Pekko plugin 1.1.0",
                    "Castore (model)",
                    "Akka 2.x (model)",
                    "Event + head (model)",
                    "Equinox tip (model)");

    private Results results = new Results(List.of());

    @BeforeAll
    void run() throws IOException, InterruptedException {
        results =
                Bench.run(
                        new Scope(
                                List.of(BYTES),
                                List.of(LENGTH),
                                3,
                                LENGTH,
                                List.of(2),
                                3,
                                List.of(2)),
                        Path.of(
                                System.getProperty("greenledger.root"),
                                "infra/dynamodb-local/target/lib"),
                        _ -> {});
    }

    @Test
    void every_layout_is_measured_in_everything() {
        assertEquals(LAYOUTS, results.layouts());
        int perLayout = Quantity.values().length;
        assertEquals(LAYOUTS.size() * perLayout, results.measures().size());
        assertEquals(1 + LAYOUTS.size() * perLayout, results.csv().lines().count());
        for (String layout : LAYOUTS) {
            assertEquals(4, results.table().lines().filter(l -> l.startsWith(layout)).count());
        }
    }

    @Test
    void ours_writes_a_commit_at_one_unit_and_a_snapshot_now_and_then() {
        double units = cost("GreenLedger", Quantity.WRITE_UNITS_PER_APPEND);
        assertTrue(units >= 1 && units <= 1.1, "WCU/append " + units);
        double requests = cost("GreenLedger", Quantity.REQUESTS_PER_APPEND);
        assertEquals(1 + 1.0 / LENGTH, requests, 1e-9);
    }

    @Test
    void ours_reads_cold_and_warm_in_one_request() {
        assertEquals(1, cost("GreenLedger", Quantity.REQUESTS_PER_COLD_LOAD));
        assertEquals(1, cost("GreenLedger", Quantity.REQUESTS_PER_WARM_LOAD));
        assertTrue(cost("GreenLedger", Quantity.READ_UNITS_PER_WARM_LOAD) <= 1);
    }

    /// By AWS's rules: one event of half a KB, its copy in an index, its head in a transaction.
    @Test
    void the_models_cost_what_their_layouts_must() {
        assertEquals(1, cost("Castore (model)", Quantity.WRITE_UNITS_PER_APPEND), 0.05);
        assertEquals(2, cost("Akka 2.x (model)", Quantity.WRITE_UNITS_PER_APPEND), 1e-9);
        assertEquals(4, cost("Event + head (model)", Quantity.WRITE_UNITS_PER_APPEND), 1e-9);
        assertTrue(cost("Equinox tip (model)", Quantity.WRITE_UNITS_PER_APPEND) > 5);
    }

    @Test
    void every_model_turns_a_second_writer_away() {
        for (String layout : LAYOUTS) {
            if (!layout.startsWith("Pekko")) {
                assertEquals(
                        1,
                        results.value(layout, Quantity.SECOND_WRITERS_REFUSED, 0, 0, 2).orElse(0),
                        layout);
            }
        }
    }

    @Test
    void the_chart_has_a_bar_for_each_number() throws Exception {
        Document svg =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        new Chart(results, BYTES, LENGTH)
                                                .svg()
                                                .getBytes(StandardCharsets.UTF_8)));
        int background = 1;
        assertEquals(background + 4 * LAYOUTS.size(), svg.getElementsByTagName("rect").getLength());
    }

    private double cost(String layout, Quantity quantity) {
        return results.value(layout, quantity, BYTES, LENGTH, 0).orElseThrow();
    }
}
