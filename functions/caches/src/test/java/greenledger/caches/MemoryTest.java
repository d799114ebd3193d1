package greenledger.caches;

import static greenledger.caches.Larder.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.core.ViewKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is remembered, what is not, and that neither ever goes back.
class MemoryTest {

    private static final long NOTHING = -1;

    private final List<ViewKey> evicted = new ArrayList<>();
    private final Floors floors = new Floors(64);
    private final Memory memory = new Memory(20_000, floors, evicted::add);

    @Test
    void an_older_entry_never_takes_the_place_of_a_newer_one() {
        Entry newer = entry(2, 100);
        assertEquals(Optional.of(newer), memory.keep(KEY, newer, NOTHING));
        assertEquals(Optional.of(newer), memory.keep(KEY, entry(1, 200), NOTHING));
        Entry later = entry(2, 200);
        assertEquals(Optional.of(later), memory.keep(KEY, later, NOTHING));
        assertEquals(Optional.of(later), memory.keep(KEY, newer, NOTHING));
        assertEquals(Optional.of(later), memory.get(KEY));
    }

    @Test
    void what_had_to_make_room_leaves_a_floor() {
        Map<ViewKey, Long> kept = new HashMap<>();
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int row = 0; row < 500; row++) {
            ViewKey key = Rows.key(Larder.TENANT, "party-" + row);
            long revision = 1L + random.nextInt(50);
            kept.put(key, revision);
            memory.keep(key, entry(revision, 100), Long.MAX_VALUE);
        }
        assertTrue(evicted.size() > 300, () -> evicted.size() + " evicted, seed " + seed);
        kept.forEach((key, revision) ->
                assertTrue(memory.floor(key) >= revision, () -> key + ", seed " + seed));
    }

    @Test
    void a_floor_turns_older_entries_away_but_not_the_tables_own_answer() {
        memory.outdate(KEY, 5);
        assertEquals(Optional.empty(), memory.keep(KEY, entry(4, 100), NOTHING));
        Entry truth = entry(4, 100);
        assertEquals(Optional.of(truth), memory.keep(KEY, truth, memory.floor(KEY)));
        assertEquals(4, memory.floor(KEY));
    }

    @Test
    void a_floor_that_rose_while_the_table_was_asked_is_not_doubted() {
        memory.outdate(KEY, 5);
        long before = memory.floor(KEY);
        memory.outdate(KEY, 6);
        assertEquals(Optional.empty(), memory.keep(KEY, entry(5, 100), before));
    }

    @Test
    void a_change_forgets_what_is_older_and_nothing_else() {
        memory.keep(KEY, entry(3, 100), NOTHING);
        memory.outdate(KEY, 3);
        assertEquals(3, memory.get(KEY).orElseThrow().revision());
        memory.outdate(KEY, 4);
        assertEquals(Optional.empty(), memory.get(KEY));
        assertEquals(4, memory.floor(KEY));
    }

    private static Entry entry(long revision, long loadedAt) {
        return Entry.of(
                Optional.of(Rows.row(revision)), loadedAt, 1, CachePolicy.USUAL, new Random(1));
    }
}
