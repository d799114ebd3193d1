package greenledger.local.ledger.explore;

import greenledger.asl.explore.Exploration;
import greenledger.asl.explore.Matrix;
import greenledger.asl.explore.Result;
import greenledger.asl.explore.Scenario;
import greenledger.local.Options;
import greenledger.local.Parcels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
class TransferExplorationTest {

    private static TransferSaga saga;

    @BeforeAll
    static void start() {
        saga =
                TransferSaga.start(
                        Options.of(
                                        Path.of(System.getProperty("greenledger.root"))
                                                .resolve("template.yaml"),
                                        Parcels.engines())
                                .with(
                                        Map.of(
                                                "TokenIssuer",
                                                "https://issuer.example",
                                                "TokenKeysUrl",
                                                "https://issuer.example/keys")));
    }

    @AfterAll
    static void stop() {
        saga.close();
    }

    @Test
    void stories() {
        Exploration exploration = new Exploration(saga, 2);
        if (System.getProperty("one") != null) {
            System.out.println(
                    exploration.play(
                            java.util.Arrays.stream(System.getProperty("one").split(","))
                                    .map(Scenario::parse)
                                    .toList()));
            return;
        }
        List<Result> clean = exploration.clean();
        clean.forEach(r ->
                System.out.println(
                        r.scenario() + " " + r.ending() + " " + r.violations() + " " + r.calls()));
        List<Scenario> singles = Exploration.singles(clean);
        System.out.println(singles.size());
        long begin = System.nanoTime();
        List<Result> all =
                exploration.play(
                        Exploration.sample(
                                singles,
                                Integer.getInteger("n", 50),
                                new Random(Long.getLong("s", 1))));
        System.out.printf("%d ms%n", (System.nanoTime() - begin) / 1000000);
        System.out.println(new Matrix(all).text());
    }
}
