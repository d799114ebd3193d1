package greenledger.laptop.explore;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.asl.explore.Call;
import greenledger.asl.explore.Ending;
import greenledger.asl.explore.Result;
import greenledger.asl.explore.Saga;
import greenledger.asl.explore.Scenario;
import greenledger.asl.explore.Trial;
import greenledger.asl.explore.World;
import greenledger.asl.time.VirtualTime;
import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.local.Options;
import greenledger.local.Parcels;
import greenledger.local.Service;
import greenledger.local.meter.MeteringProxy;
import greenledger.local.meter.Usage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a transfer that succeeds uses of Step Functions, Lambda and DynamoDB, from its request to
/// its end, and what a million of them cost. Every function meets the transfer, the lot and the
/// accounts for the first time, so that it reads all of them; what the views and the outbox do with
/// the facts is not counted.
@Tag("proof")
class TransferCostTest {

    private static final List<String> CALLS = List.of("RequestTransfer", "AcceptTransfer");

    /// What each of them asks of DynamoDB: requests, read units, write units.
    private static final String SHEET =
            """
            RequestTransfer         4   1   2
            AcceptTransfer          4   2   2
            ValidateOwnership       3   2   1
            CreateTransferRecord    2   1   1
            ReserveLot              4   2   2
            UpdateSearchIndex       4   2   2
            AwaitAcceptance         4   1   2
            AuthorizePayment        4   2   2
            RecordInLedger          5   2   2
            TransferOwnership       4   3   2
            CapturePayment          6   3   3
            SendNotifications       2   2   1
            CompleteTransfer        2   2   1
            """;

    private static final Usage ALL = new Usage(25, 23, 48);

    /// The start, eleven steps, two states that only think, a question and the end.
    private static final int TRANSITIONS = 16;

    private static final int INVOCATIONS = 11;

    private Optional<MeteredWorld> world = Optional.empty();

    @Test
    void a_transfer_that_succeeds_uses_so_much_and_no_more() {
        Path template = Path.of(System.getProperty("greenledger.root"), "template.yaml");
        Result result;
        try (DynamoDbLocal engine = DynamoDbLocal.start(Parcels.engines());
                MeteringProxy meter = new MeteringProxy(engine.endpoint());
                TransferSaga saga =
                        TransferSaga.start(
                                Options.of(template, Parcels.engines())
                                        .over(Map.of(Service.DYNAMODB, meter.endpoint())))) {
            result =
                    new Trial(
                                    metering(saga, meter),
                                    Scenario.parse("accepted"),
                                    new VirtualTime(Instant.parse("2026-03-01T08:00:00Z")))
                            .run();
        }
        MeteredWorld used = world.orElseThrow();
        List<String> functions =
                Stream.concat(CALLS.stream(), result.calls().stream().map(Call::state)).toList();
        Bill bill =
                new Bill(
                        used.transitions().size(),
                        CALLS.size(),
                        functions.size(),
                        used.notices(),
                        used.usage(functions));
        System.out.println("A million transfers cost " + bill);

        assertAll(
                () -> assertEquals(Ending.DONE, result.ending(), result::toString),
                () -> assertEquals(INVOCATIONS, result.calls().size(), result.calls()::toString),
                () ->
                        assertEquals(
                                TRANSITIONS,
                                used.transitions().size(),
                                used.transitions()::toString),
                () -> assertEquals(SHEET, sheet(used, functions)),
                () -> assertEquals(ALL, bill.storage()));
    }

    private static String sheet(MeteredWorld used, List<String> functions) {
        return functions.stream()
                .map(function -> {
                    Usage its = used.usage(List.of(function));
                    return "%-22s %2d %3.0f %3.0f%n"
                            .formatted(function, its.requests(), its.read(), its.write());
                })
                .collect(Collectors.joining());
    }

    private Saga metering(TransferSaga saga, MeteringProxy meter) {
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
                MeteredWorld opened = new MeteredWorld(saga.open(scenario, time), meter);
                world = Optional.of(opened);
                return opened;
            }
        };
    }
}
