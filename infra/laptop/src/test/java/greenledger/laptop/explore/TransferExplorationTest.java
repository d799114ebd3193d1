package greenledger.laptop.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.explore.Ending;
import greenledger.asl.explore.Exploration;
import greenledger.asl.explore.Matrix;
import greenledger.asl.explore.Result;
import greenledger.asl.explore.Scenario;
import greenledger.local.Options;
import greenledger.local.Parcels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The template's machine and functions under faults. `-Dgreenledger.explore=whole` plays many more
/// scenarios; `-Dgreenledger.explore.seed=` plays others.
@Tag("proof")
class TransferExplorationTest {

    private static final boolean WHOLE = "whole".equals(System.getProperty("greenledger.explore"));
    private static final int EACH = WHOLE ? 400 : 16;
    private static final long SEED = Long.getLong("greenledger.explore.seed", 20_260_301);
    private static final int WORKERS = 4;

    private static TransferSaga saga;

    @BeforeAll
    static void start() {
        Path template = Path.of(System.getProperty("greenledger.root"), "template.yaml");
        saga = TransferSaga.start(Options.of(template, Parcels.engines()));
    }

    @AfterAll
    static void stop() {
        saga.close();
    }

    @Test
    void goods_and_money_are_where_they_belong_whatever_one_or_two_calls_do() {
        Exploration exploration = new Exploration(saga, WORKERS);
        Random chance = new Random(SEED);
        List<Result> clean = exploration.clean();
        assertEquals(
                List.of(
                        Ending.DONE,
                        Ending.UNDONE,
                        Ending.UNDONE,
                        Ending.UNDONE,
                        Ending.DONE,
                        Ending.UNDONE,
                        Ending.DONE,
                        Ending.DONE),
                clean.stream().map(Result::ending).toList(),
                new Matrix(clean)::text);

        List<Result> singles =
                exploration.play(Exploration.sample(Exploration.singles(clean), EACH, chance));
        List<Result> all = new ArrayList<>(singles);
        all.addAll(exploration.play(Exploration.doubles(singles, EACH, chance)));

        Matrix matrix = new Matrix(all);
        assertTrue(matrix.violated().isEmpty(), () -> "seed " + SEED + "\n" + matrix.text());
        assertEquals(2 * EACH, all.size());
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_bug_is_found(Bug bug) {
        Scenario telling = Scenario.parse(bug.scenario());

        Result sound = new Exploration(saga, 1).play(List.of(telling)).getFirst();
        Result spoiled =
                new Exploration(new SpoiledSaga(saga, bug), 1).play(List.of(telling)).getFirst();

        assertTrue(sound.violations().isEmpty(), sound::toString);
        assertFalse(spoiled.violations().isEmpty(), spoiled::toString);
    }
}
