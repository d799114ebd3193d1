package greenledger.asl.explore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@Tag("slow")
final class ExplorationTest {

    private static final long SEED = 20_260_301;

    @Test
    void a_sound_saga_keeps_its_promises_whatever_one_or_two_calls_do() {
        Matrix matrix = explore(Purchases.with(Flaw.NONE), 400);

        assertTrue(matrix.violated().isEmpty(), matrix::text);
        assertTrue(matrix.results().size() > 500, () -> matrix.results().size() + " scenarios");
        assertTrue(
                matrix.totals()
                        .keySet()
                        .containsAll(List.of(Ending.DONE, Ending.UNDONE, Ending.PARKED)),
                matrix::text);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void what_a_shop_gets_wrong_is_found(Flaw flaw) {
        assertFalse(explore(Purchases.with(flaw), 0).violated().isEmpty());
    }

    @Test
    void an_undo_that_is_left_out_is_found() {
        Purchases sound = Purchases.with(Flaw.NONE);
        Purchases spoiled =
                sound.defining(
                        sound.definition()
                                .replace("\"Next\": \"Refund\"", "\"Next\": \"Unreserve\""));

        assertFalse(explore(spoiled, 0).violated().isEmpty());
    }

    @Test
    void an_error_that_is_not_caught_is_found() {
        Purchases sound = Purchases.with(Flaw.NONE);
        Purchases spoiled =
                sound.defining(sound.definition().replace("\"States.ALL\"", "\"shop.Refused\""));

        assertFalse(explore(spoiled, 0).violated().isEmpty());
    }

    @Test
    void a_scenario_is_played_again_by_its_name() {
        Purchases flawed = Purchases.with(Flaw.REFUNDS_AGAIN);
        Result found = explore(flawed, 0).violated().getFirst();

        Scenario again = Scenario.parse(found.scenario().toString());

        assertEquals(found.scenario(), again);
        assertEquals(found, new Exploration(flawed, 1).play(List.of(again)).getFirst());
    }

    @Test
    void its_picture_has_a_place_for_each_fault_at_each_state_and_says_what_came_of_it()
            throws Exception {
        Matrix matrix = explore(Purchases.with(Flaw.REFUNDS_AGAIN), 0);
        Document svg =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        new MatrixPicture(matrix).svg().getBytes(UTF_8)));
        Scenario violated = matrix.violated().getFirst().scenario();
        Fault fault = violated.faults().getFirst();
        NodeList tips = svg.getElementsByTagName("title");
        List<String> said =
                IntStream.range(0, tips.getLength())
                        .mapToObj(i -> tips.item(i).getTextContent())
                        .toList();

        assertTrue(
                said.contains("%s, %s: VIOLATED".formatted(fault.call().state(), fault.kind())),
                said::toString);
        long states =
                said.stream().filter(tip -> tip.contains(", " + FaultKind.LATE + ": ")).count();
        assertEquals(states * FaultKind.values().length + 1 + Ending.values().length, said.size());
    }

    private static Matrix explore(Purchases saga, int doubles) {
        Exploration exploration = new Exploration(saga, 2);
        Random chance = new Random(SEED);
        List<Result> all = new ArrayList<>(exploration.clean());
        List<Result> singles = exploration.play(Exploration.singles(all));
        all.addAll(singles);
        all.addAll(exploration.play(Exploration.doubles(singles, doubles, chance)));
        return new Matrix(all);
    }
}
