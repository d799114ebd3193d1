package greenledger.local.ledger.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.asl.explore.Ending;
import greenledger.asl.explore.Result;
import greenledger.asl.explore.Saga;
import greenledger.asl.explore.Scenario;
import greenledger.asl.explore.Trial;
import greenledger.asl.explore.World;
import greenledger.asl.time.VirtualTime;
import greenledger.local.Options;
import greenledger.local.Parcels;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the machine of a transfer that succeeds uses of Step Functions and Lambda, and what a
/// million of them cost. What its steps ask of DynamoDB, a unit a request, is counted where they
/// are.
@Tag("proof")
class TransferCostTest {

    /// Prices on demand in us-east-1, in US dollars, as of January 2025.
    private static final double TRANSITION = 25.00 / 1_000_000;

    private static final double INVOCATION = 0.20 / 1_000_000;
    private static final double ARM_GIGABYTE_SECOND = 0.0000133334;

    /// What a warm step of 1 GB takes in the cloud, generously.
    private static final double SECONDS = 0.050;

    /// The start, eleven steps, two that only think, a question and the end.
    private static final int TRANSITIONS = 16;

    private Optional<MeteredWorld> world = Optional.empty();

    @Test
    void a_transfer_that_succeeds_uses_so_much_and_no_more() {
        Path template = Path.of(System.getProperty("greenledger.root"), "template.yaml");
        Result result;
        try (TransferSaga saga = TransferSaga.start(Options.of(template, Parcels.engines()))) {
            result =
                    new Trial(
                                    metering(saga),
                                    Scenario.parse("accepted"),
                                    new VirtualTime(Instant.parse("2026-03-01T08:00:00Z")))
                            .run();
        }
        MeteredWorld used = world.orElseThrow();
        double price = price(used);
        System.out.printf(
                "A transfer: %d transitions, %d invocations; a million cost %.0f USD"
                        + " (us-east-1, January 2025)%n",
                used.transitions().size(), used.invocations(), price * 1_000_000);

        assertEquals(Ending.DONE, result.ending(), result::toString);
        assertEquals(TRANSITIONS, used.transitions().size(), used.transitions()::toString);
        assertEquals(11, used.invocations());
    }

    private static double price(MeteredWorld used) {
        return used.transitions().size() * TRANSITION
                + used.invocations() * (INVOCATION + SECONDS * ARM_GIGABYTE_SECOND);
    }

    private Saga metering(TransferSaga saga) {
        return new Saga() {
            @Override
            public String definition() {
                return saga.definition();
            }

            @Override
            public List<String> stories() {
                return saga.stories();
            }

            @Override
            public World open(Scenario scenario, VirtualTime time) {
                MeteredWorld opened = new MeteredWorld(saga.open(scenario, time));
                world = Optional.of(opened);
                return opened;
            }
        };
    }
}
