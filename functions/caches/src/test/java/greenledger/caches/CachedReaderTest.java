package greenledger.caches;

import static greenledger.caches.Larder.KEY;
import static greenledger.caches.Larder.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.core.Moment;
import greenledger.core.ReadLevel;
import greenledger.core.ViewBehind;
import greenledger.core.ViewKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is answered from where, for how long.
class CachedReaderTest {

    private static final ViewKey OTHER = Rows.key(TENANT, "grower");
    private static final ViewKey ABSENT = Rows.key(TENANT, "stranger");

    private final Larder larder = new Larder();

    @Test
    void a_row_is_asked_for_once_while_it_is_fresh() {
        larder.put(KEY, Rows.row(1));
        assertEquals(List.of(1L, 1L, 1L), List.of(find(), find(), find()));
        assertEquals(1, larder.dax.asked());
        assertEquals(0, larder.table.asked());
        assertEquals(2, larder.statistics(ReadLevel.ENVIRONMENT).hits());
        assertEquals(1, larder.statistics(ReadLevel.DAX).hits());
    }

    @Test
    void a_row_past_its_time_is_asked_for_again() {
        larder.put(KEY, Rows.row(1));
        find();
        larder.turn(Duration.ofSeconds(6));
        larder.put(KEY, Rows.row(2));
        assertEquals(2, find());
        assertEquals(6_000, larder.statistics(ReadLevel.ENVIRONMENT).refreshAgeMillis());
    }

    @Test
    void a_request_reads_at_one_moment_and_the_next_one_at_another() {
        larder.put(KEY, Rows.row(1));
        List<Long> seen =
                Moment.during(() -> {
                    long before = find();
                    larder.turn(Duration.ofSeconds(6));
                    larder.put(KEY, Rows.row(2));
                    return List.of(before, find());
                });
        assertEquals(List.of(1L, 1L), seen);
        assertEquals(2, Moment.during(this::find));
    }

    @Test
    void what_does_not_exist_is_believed_for_a_moment_only() {
        assertEquals(List.of(0L, 0L), List.of(find(), find()));
        assertEquals(1, larder.dax.asked());
        assertEquals(1, larder.statistics(ReadLevel.ENVIRONMENT).negative());
        larder.turn(Duration.ofSeconds(1));
        larder.put(KEY, Rows.row(1));
        assertEquals(1, find());
    }

    @Test
    void who_knows_of_more_is_never_told_less() {
        larder.put(KEY, Rows.row(1));
        find();
        larder.change(KEY, Rows.row(2));
        assertEquals(1, find());
        assertEquals(2, larder.find(KEY, 2));
        assertEquals(0, larder.table.asked());
        assertEquals(1, larder.truth.asked());
        assertEquals(1, larder.statistics(ReadLevel.DAX).floorFallbacks());
    }

    @Test
    void who_knows_of_a_row_is_not_told_that_there_is_none() {
        find();
        larder.change(KEY, Rows.row(1));
        assertEquals(0, find());
        assertEquals(1, larder.find(KEY, 1));
    }

    @Test
    void what_the_table_does_not_tell_yet_is_said_to_be_behind_and_harms_nobody_else() {
        larder.put(KEY, Rows.row(1));
        assertThrows(ViewBehind.class, () -> larder.find(KEY, 9));
        assertEquals(1, find());
        assertEquals(1, larder.dax.asked());
        assertEquals(1, larder.truth.asked());
    }

    @Test
    void an_older_answer_than_the_one_before_is_read_again_from_the_table() {
        larder.put(KEY, Rows.row(3));
        find();
        larder.dax.put(KEY, Rows.row(2));
        larder.turn(Duration.ofSeconds(6));
        assertEquals(3, find());
        assertEquals(1, larder.statistics(ReadLevel.DAX).floorFallbacks());
        assertEquals(1, larder.truth.asked());
    }

    @Test
    void a_row_that_is_none_of_this_release_is_asked_for_further_on() {
        larder.put(KEY, Rows.row(1));
        larder.dax.put(KEY, Rows.row(1, "{\"party\":\"packer\"}"));
        assertEquals(1, find());
        assertEquals(1, larder.statistics(ReadLevel.DAX).unreadable());
        assertEquals(1, larder.statistics(ReadLevel.TABLE).hits());
    }

    @Test
    void a_row_that_even_the_table_has_wrong_is_no_answer() {
        larder.put(KEY, Rows.row(1, "[]"));
        assertThrows(UnreadableRow.class, this::find);
        larder.put(KEY, Rows.row(2));
        assertEquals(2, find());
    }

    @Test
    void each_source_is_asked_once_for_all_that_the_one_before_did_not_tell() {
        larder.put(KEY, Rows.row(1));
        larder.put(OTHER, Rows.row(5));
        find();
        larder.dax.put(OTHER, Rows.row(5, "{}"));
        larder.dax.questions();
        assertEquals(
                Map.of(KEY, Rows.row(1), OTHER, Rows.row(5)),
                larder.reader.findAll(List.of(KEY, OTHER, ABSENT)));
        assertEquals(
                List.of(Set.of(OTHER, ABSENT)),
                larder.dax.questions().stream().map(Set::copyOf).toList());
        assertEquals(List.of(List.of(OTHER)), larder.table.questions());
        assertEquals(0, larder.truth.asked());
    }

    @Test
    void once_a_minute_it_is_counted_what_became_of_reads_since() {
        larder.put(KEY, Rows.row(1));
        find();
        find();
        larder.turn(Duration.ofMinutes(1));
        assertEquals(Map.of(), larder.metrics.counted());
        find();
        assertEquals(
                Map.of("ReadsEnvironmentHit", 1L, "ReadsEnvironmentMiss", 1L, "ReadsDaxHit", 1L),
                larder.metrics.counted());
        larder.metrics.forget();
        larder.turn(Duration.ofMinutes(1));
        find();
        assertEquals(
                Map.of("ReadsEnvironmentMiss", 1L, "ReadsDaxHit", 1L), larder.metrics.counted());
    }

    private long find() {
        return larder.find(KEY);
    }
}
