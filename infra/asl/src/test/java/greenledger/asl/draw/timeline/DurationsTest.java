package greenledger.asl.draw.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "120, 120 ms",
        "3000, 3 s",
        "3140, 3.1 s",
        "10000, 10 s",
        "60000, 1 min",
        "125000, 2 min 5 s",
        "8000000, 2 h 13 min",
        "273600000, 3 d 4 h"
    })
    void a_duration_reads_in_its_two_largest_units(long millis, String words) {
        assertEquals(words, Durations.brief(Duration.ofMillis(millis)));
    }
}
