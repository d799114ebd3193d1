package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.caches.warming.MarkovPredictor.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkovPredictorTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void what_followed_in_half_of_all_cases_passes_a_gate_of_a_half() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(0.5, 4), 100);
        read(predictor, "anna", "lot", "owner", "lot", "history", "lot", "owner", "lot", "price");
        assertEquals(List.of("owner"), predictor.after("lot"));
        assertEquals(List.of(), predictor.after("price"));
    }

    @Test
    void before_there_is_evidence_nothing_is_believed() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(0.5, 2), 100);
        read(predictor, "anna", "lot", "owner");
        assertEquals(List.of(), predictor.after("lot"));
        read(predictor, "anna", "lot", "owner");
        assertEquals(List.of("owner"), predictor.after("lot"));
    }

    @Test
    void what_is_mostly_the_last_of_its_sequence_has_no_likely_follower() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(0.5, 3), 100);
        for (String caller : List.of("anna", "bert", "carl")) {
            predictor.saw(caller, "lot", NOON);
        }
        predictor.saw("anna", "owner", NOON);
        assertEquals(List.of(), predictor.after("lot"));
        predictor.saw("bert", "owner", NOON);
        assertEquals(List.of("owner"), predictor.after("lot"));
    }

    @Test
    void the_likelier_comes_first() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(0.25, 1), 100);
        read(predictor, "anna", "lot", "owner", "lot", "history", "lot", "history");
        assertEquals(List.of("history", "owner"), predictor.after("lot"));
    }

    @Test
    void callers_do_not_get_between_one_another() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(1, 1), 100);
        predictor.saw("anna", "lot", NOON);
        predictor.saw("bert", "transfer", NOON);
        predictor.saw("anna", "owner", NOON);
        assertEquals(List.of("owner"), predictor.after("lot"));
        assertEquals(List.of(), predictor.after("transfer"));
    }

    @Test
    void after_a_pause_a_caller_begins_anew() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(1, 1), 100);
        predictor.saw("anna", "lot", NOON);
        predictor.saw("anna", "owner", NOON.plus(PAUSE).plusMillis(1));
        assertEquals(List.of(), predictor.after("lot"));
        predictor.saw("anna", "price", NOON.plus(PAUSE).plus(PAUSE));
        assertEquals(List.of("price"), predictor.after("owner"));
    }

    @Test
    void reading_the_same_again_tells_nothing() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(1, 1), 100);
        read(predictor, "anna", "lot", "lot", "lot", "owner");
        assertEquals(List.of("owner"), predictor.after("lot"));
    }

    @Test
    void what_used_to_follow_is_forgotten() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(0.6, 1), 100);
        for (int i = 0; i < 200; i++) {
            read(predictor, "anna", "lot", "owner");
        }
        assertEquals(List.of("owner"), predictor.after("lot"));
        for (int i = 0; i < 100; i++) {
            read(predictor, "anna", "lot", "history");
        }
        assertEquals(List.of("history"), predictor.after("lot"));
    }

    @Test
    void of_more_keys_than_it_remembers_the_oldest_go() {
        MarkovPredictor<String, String> predictor = predictor(new Gate(1, 1), 2);
        read(predictor, "anna", "lot-1", "lot-2", "lot-3", "lot-4");
        assertEquals(List.of(), predictor.after("lot-1"));
        assertEquals(List.of(), predictor.after("lot-2"));
        assertEquals(List.of("lot-4"), predictor.after("lot-3"));
    }

    /// However many other things follow, and in whatever order.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_passes_the_gate_has_followed_so_often(long seed) {
        Random random = new Random(seed);
        MarkovPredictor<String, Integer> predictor =
                new MarkovPredictor<>(new Gate(0.5, 5), PAUSE, 100);
        Map<Integer, Integer> followed = new HashMap<>();
        int total = 40;
        for (int i = 0; i < total; i++) {
            int follower = random.nextDouble() < 0.7 ? 1 : 2 + random.nextInt(30);
            followed.merge(follower, 1, Integer::sum);
            predictor.saw("anna", 0, NOON);
            predictor.saw("anna", follower, NOON);
        }
        for (int likely : predictor.after(0)) {
            assertTrue(followed.getOrDefault(likely, 0) >= total / 2, likely + " in " + followed);
        }
        if (followed.getOrDefault(1, 0) > total * 0.7) {
            assertEquals(List.of(1), predictor.after(0), followed.toString());
        }
    }

    @Test
    void a_gate_that_lets_everything_pass_is_none() {
        assertThrows(IllegalArgumentException.class, () -> new Gate(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Gate(0.5, 0));
    }

    private static MarkovPredictor<String, String> predictor(Gate gate, int most) {
        return new MarkovPredictor<>(gate, PAUSE, most);
    }

    private static void read(
            MarkovPredictor<String, String> predictor, String caller, String... keys) {
        for (String key : keys) {
            predictor.saw(caller, key, NOON);
        }
    }
}
