package greenledger.laptop.client.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void a_percentile_is_the_least_value_that_so_many_do_not_exceed() {
        Distribution hundred =
                new Distribution(
                        IntStream.rangeClosed(1, 100)
                                .mapToObj(n -> Duration.ofMillis(101 - n))
                                .toList());
        assertEquals(Duration.ofMillis(50), hundred.percentile(50));
        assertEquals(Duration.ofMillis(99), hundred.percentile(99));
        assertEquals(Duration.ofMillis(100), hundred.percentile(100));
        assertEquals("p50 50.0 ms   p90 90.0 ms   p99 99.0 ms   max 100.0 ms", hundred.toString());
    }

    @Test
    void of_one_value_every_percentile_is_that_value_and_of_none_there_is_none() {
        Distribution one = new Distribution(List.of(Duration.ofMillis(7)));
        assertEquals(Duration.ofMillis(7), one.percentile(1));
        assertThrows(IllegalArgumentException.class, () -> new Distribution(List.of()));
    }
}
