package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After the examples of "W3C Trace Context", 3.2.
class TraceParentTest {

    private static final String SAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void it_tells_trace_span_and_whether_it_is_recorded() {
        TraceParent parent = TraceParent.parse(SAMPLED).orElseThrow();

        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", parent.traceId());
        assertEquals("00f067aa0ba902b7", parent.spanId());
        assertTrue(parent.isSampled());
        assertFalse(
                TraceParent.parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
                        .orElseThrow()
                        .isSampled());
        assertEquals(SAMPLED, parent.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jane Doe",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-is-this",
                " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void what_is_malformed_is_none(String text) {
        assertEquals(Optional.empty(), TraceParent.parse(text));
        assertThrows(IllegalArgumentException.class, () -> new TraceParent(text));
    }

    @Test
    void of_a_later_version_only_what_this_one_knows_is_taken() {
        String later = "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-is-this";
        assertEquals(Optional.of(new TraceParent(SAMPLED)), TraceParent.parse(later));
    }
}
