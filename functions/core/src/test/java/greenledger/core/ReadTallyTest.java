package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Reads of one environment, and of all of them.
class ReadTallyTest {

    private static final ReadStatistics ONCE = line("lot", ReadLevel.DAX, 1, 100);
    private static final ReadStatistics THRICE = line("lot", ReadLevel.DAX, 3, 200);
    private static final ReadStatistics ELSEWHERE = line("lot", ReadLevel.ENVIRONMENT, 5, 0);
    private static final ReadStatistics ANOTHER = line("account", ReadLevel.TABLE, 7, 0);

    /// Every count differs from every other.
    private static ReadStatistics line(String view, ReadLevel level, long times, long age) {
        return new ReadStatistics(
                view,
                level,
                times,
                2 * times,
                3 * times,
                4 * times,
                5 * times,
                6 * times,
                7 * times,
                8 * times,
                9 * times,
                10 * times,
                age);
    }

    @Test
    void lines_of_the_same_view_and_level_are_added_up() {
        assertEquals(
                new ReadTally(5, List.of(ANOTHER, ELSEWHERE, line("lot", ReadLevel.DAX, 4, 175))),
                ReadTally.sum(
                        List.of(
                                new ReadTally(2, List.of(ONCE, ELSEWHERE)),
                                new ReadTally(3, List.of(THRICE, ANOTHER)))));
    }

    @Test
    void of_nobody_there_is_nothing() {
        assertEquals(ReadTally.NONE, ReadTally.sum(List.of()));
    }

    @Test
    void what_was_counted_before_does_not_count_again() {
        ReadTally earlier = new ReadTally(1, List.of(ONCE, ELSEWHERE));
        ReadTally now = new ReadTally(4, List.of(THRICE, ELSEWHERE, ANOTHER));
        assertEquals(
                new ReadTally(3, List.of(ANOTHER, line("lot", ReadLevel.DAX, 2, 250))),
                now.since(earlier));
    }

    @Test
    void a_level_that_was_not_asked_has_no_line() {
        assertEquals(
                new ReadTally(0, List.of(ONCE)),
                new ReadTally(0, List.of(line("lot", ReadLevel.TABLE, 0, 0), ONCE)));
    }
}
