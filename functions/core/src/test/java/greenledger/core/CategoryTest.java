package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.CategoryTest.Weather.Rained;
import greenledger.core.CategoryTest.Weather.Snowed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryTest {

    /// Facts of which one was stored in two older shapes.
    sealed interface Weather {
        record Rained(String place, int millimetres) implements Weather {}

        record Snowed(String place) implements Weather {}
    }

    private static final Map<String, Class<? extends Weather>> NAMES =
            Map.of("Rained", Rained.class, "Snowed", Snowed.class);

    /// Version 1 said `town`, version 2 counted centimetres.
    private static final Upcaster PLACE =
            new Upcaster("Rained", 1, old -> old.put("place", old.path("town").asText()));

    private static final Upcaster MILLIMETRES =
            new Upcaster("Rained", 2, CategoryTest::inMillimetres);

    private static final Category<Weather> WEATHER =
            new Category<>("Weather", Weather.class, NAMES, List.of(MILLIMETRES, PLACE));

    private static ObjectNode inMillimetres(ObjectNode old) {
        return old.put("millimetres", 10 * old.path("centimetres").asInt());
    }

    @Test
    void each_older_version_is_brought_up_to_todays() {
        Rained fresno = new Rained("Fresno", 30);
        assertEquals(fresno, rained(1, "{\"town\":\"Fresno\",\"centimetres\":3}"));
        assertEquals(fresno, rained(2, "{\"place\":\"Fresno\",\"centimetres\":3}"));
        assertEquals(fresno, rained(3, "{\"place\":\"Fresno\",\"millimetres\":30}"));
    }

    @Test
    void facts_are_written_in_todays_version() {
        assertEquals(
                new StoredEvent("Rained", 3, "{\"place\":\"Fresno\",\"millimetres\":30}"),
                WEATHER.write(new Rained("Fresno", 30)));
        assertEquals(
                new StoredEvent("Snowed", 1, "{\"place\":\"Fresno\"}"),
                WEATHER.write(new Snowed("Fresno")));
    }

    @Test
    void a_component_of_a_later_release_is_passed_over() {
        assertEquals(
                new Snowed("Fresno"),
                WEATHER.read(new StoredEvent("Snowed", 1, "{\"place\":\"Fresno\",\"depth\":2}")));
    }

    @Test
    void a_name_that_nobody_knows_cannot_be_read() {
        unreadable("No Weather fact is called Hailed", new StoredEvent("Hailed", 1, "{}"));
    }

    @Test
    void a_later_version_cannot_be_read() {
        unreadable(
                "Rained version 4 is of a later release than this one",
                new StoredEvent("Rained", 4, "{\"place\":\"Fresno\",\"millimetres\":30}"));
    }

    @Test
    void what_is_before_the_first_version_cannot_be_read() {
        unreadable("No way from version 0", new StoredEvent("Rained", 0, "{}"));
    }

    @Test
    void content_that_is_no_such_fact_cannot_be_read() {
        for (String json : List.of("null", "{", "{}", "{\"place\":null}", "[]")) {
            assertThrows(
                    UnreadableEvent.class,
                    () -> WEATHER.read(new StoredEvent("Snowed", 1, json)),
                    json);
        }
    }

    @Test
    void what_cannot_be_read_is_told_by_its_place_and_never_quoted() {
        unreadable(
                "Snowed cannot be read at place",
                new StoredEvent("Snowed", 1, "{\"place\":{\"street\":\"5 Elm Street\"}}"));
        unreadable(
                "Snowed cannot be read at character 1",
                new StoredEvent("Snowed", 1, "{5 Elm Street}"));
    }

    @Test
    void a_fact_without_a_name_is_noticed_at_once() {
        refused(Map.of("Rained", Rained.class), List.of());
    }

    @Test
    void a_fact_with_two_names_is_noticed_at_once() {
        refused(
                Map.of("Rained", Rained.class, "Snowed", Snowed.class, "Sleeted", Snowed.class),
                List.of());
    }

    private static Weather rained(int version, String json) {
        return WEATHER.read(new StoredEvent("Rained", version, json));
    }

    private static void unreadable(String why, StoredEvent stored) {
        UnreadableEvent fault = assertThrows(UnreadableEvent.class, () -> WEATHER.read(stored));
        assertEquals(why, fault.getMessage());
    }

    private static void refused(
            Map<String, Class<? extends Weather>> names, List<Upcaster> upcasters) {
        IllegalArgumentException fault =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Category<>("Weather", Weather.class, names, upcasters));
        assertEquals("Category Weather does not name every Weather once", fault.getMessage());
    }
}
