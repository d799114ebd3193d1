package greenledger.local.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/// What `up` prints of what functions write.
class ReadableLogTest {

    private static final String LINE =
            """
            {"level":"WARN","message":"ReserveLot came to nothing after 4 ms","timestamp":"2026-11-21T12:00:00.5Z",\
            "function_name":"local-ReserveLotFunction","tenant":"orchard",\
            "trace_id":"4bf92f3577b34da6a3ce929d0e0e4736"%s}\
            """;

    @Test
    void a_line_names_the_function_the_tenant_and_the_trace() {
        String read = read(LINE.formatted(""));
        assertTrue(
                read.endsWith(
                        " WARN  ReserveLot: ReserveLot came to nothing after 4 ms (orchard, trace"
                                + " 4bf92f35)\n"),
                read);
    }

    @Test
    void a_fault_comes_with_its_place_and_its_cause() {
        String read =
                read(
                        LINE.formatted(
                                """
                                ,"error":{"name":"a.Broken","message":"It broke","stack":["a.B.c(B.java:1)"],\
                                "cause":{"name":"d.Root","stack":[]}}\
                                """));
        assertTrue(
                read.endsWith(
                        "\n  a.Broken: It broke\n      at a.B.c(B.java:1)\n  because of d.Root\n"),
                read);
    }

    @Test
    void a_metric_is_a_count() {
        String read =
                read(
                        """
                        {"_aws":{"Timestamp":1795262400000,"CloudWatchMetrics":[{"Namespace":"GreenLedger",\
                        "Metrics":[{"Name":"ParkedStreams","Unit":"Count"}],"Dimensions":[[]]}]},"ParkedStreams":3.0}\
                        """);
        assertTrue(read.endsWith(" COUNT ParkedStreams +3\n"), read);
    }

    @Test
    void spans_are_for_machines() {
        assertEquals("", read("{\"resourceSpans\":[]}"));
    }

    @Test
    void whatever_else_is_written_stays_as_it_is() {
        for (String line : new String[] {"Größe: 3 µm", "", "{not json", "{\"a\":1}"}) {
            assertEquals(line + "\n", read(line));
        }
    }

    private static String read(String line) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        PrintStream log = ReadableLog.on(new PrintStream(read, true, UTF_8));
        log.print(line + "\n");
        return read.toString(UTF_8);
    }
}
