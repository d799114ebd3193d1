package greenledger.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.Bus.Message;
import greenledger.core.Metrics;
import greenledger.local.lambda.Outcome;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every alarm with what trips it: in the local cloud, its metric is really there then. Prints the
/// list of them.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmScenariosTest {

    /// What needs a cache that fails, and is counted in that cache's own tests.
    private static final Map<String, String> WITH_THE_CACHES =
            Map.of(
                    "ColdStartsAlarm", "AnticipationTest",
                    "DegradedCachesAlarm", "DaxOutageTest",
                    "UnheardChangesAlarm", "FailSafeTest",
                    "UntoldChangesAlarm", "ReadYourWritesTest",
                    "UntoldReadsAlarm", "ReadingHabitsTest",
                    "UnwarmedRowsAlarm", "WarmerTest");

    private final PlantedBug bug = new PlantedBug("health");
    private final MessageAges ages = new MessageAges();
    private final PoisonedCloud cloud = PoisonedCloud.start(bug, ages);
    private final PoisonedStream stream = new PoisonedStream(cloud);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Gauges gauges = new Gauges(cloud, http);
    private final DoubleAdder faults = new DoubleAdder();
    private final DoubleAdder latency = new DoubleAdder();
    private final DoubleAdder callerErrors = new DoubleAdder();
    private final DoubleAdder stepErrors = new DoubleAdder();
    private final DoubleAdder backgroundErrors = new DoubleAdder();
    private final DoubleAdder throttles = new DoubleAdder();

    @AfterAll
    void stop() {
        http.close();
        cloud.close();
    }

    @Test
    void every_alarm_has_a_scenario_in_which_its_metric_is_there() throws Exception {
        StringBuilder table = new StringBuilder("\nalarm, scenario, measured\n");
        Set<String> tripped = new TreeSet<>(WITH_THE_CACHES.keySet());
        scenarios().forEach(each -> assertEquals(0, each.measured().getAsDouble(), each.told()));
        waitForAcceptance();
        for (AlarmScenario scenario : scenarios().toList()) {
            table.append(scenario.play(cloud)).append('\n');
            tripped.addAll(scenario.alarms());
        }
        WITH_THE_CACHES.forEach(
                (alarm, test) -> table.append(alarm).append(" see ").append(test).append('\n'));
        System.out.println(table);

        assertEquals(
                new TreeSet<>(Alarm.all().stream().map(Alarm::name).collect(toSet())), tripped);
    }

    private Stream<AlarmScenario> scenarios() {
        return Stream.of(
                        ofTheStream(),
                        ofDeadLetters(),
                        ofTransfers(),
                        ofTheFrontDoor(),
                        ofLoss(),
                        ofTime())
                .flatMap(List::stream);
    }

    private List<AlarmScenario> ofTheStream() {
        return List.of(
                new AlarmScenario(
                        List.of("LatePublicationsAlarm"),
                        "a commit that is no JSON holds the publisher up",
                        () -> stream.store("bad-json", stream.broken()),
                        () -> gauges.lag("PublishFacts")),
                counted(
                        "ParkedStreamsAlarm",
                        "a fact of an unknown type",
                        Metrics.PARKED_STREAMS,
                        () -> stream.store("unknown", stream.unknown())),
                new AlarmScenario(
                        List.of("LateProjectionsAlarm"),
                        "a handler that throws holds the projector up",
                        () -> stream.store("health", stream.sound("health")),
                        () -> gauges.lag("ProjectFacts")));
    }

    private List<AlarmScenario> ofDeadLetters() {
        return List.of(
                deep("UnpublishedAlarm", "the same commit is given up", "UnpublishedQueue"),
                deep("UnprojectedAlarm", "so is the record", "UnprojectedQueue"),
                deep("StuckStreamsAlarm", "the stream is redriven in vain", "StuckStreamsQueue"),
                new AlarmScenario(
                        List.of("LateRedrivesAlarm"),
                        "it has waited while it was",
                        () -> {},
                        () -> ages.of("RedriveStream")),
                new AlarmScenario(
                        List.of("LateNoticesAlarm"),
                        "nobody takes a notice",
                        () -> cloud.send("NoticesQueue", "{"),
                        () -> gauges.age("NoticesQueue")),
                deep(
                        "UndeliveredNoticesAlarm",
                        "a notice that is no JSON",
                        "UndeliveredNoticesQueue",
                        () ->
                                cloud.deliverNotices(
                                        body -> body,
                                        () -> gauges.depth("UndeliveredNoticesQueue") > 0)),
                deep(
                        "UnrecoveredAlarm",
                        "a transfer to go on with that there is not",
                        "UnrecoveredQueue",
                        () -> publish("TransferRequested")),
                deep(
                        "ParkedTransfersAlarm",
                        "a transfer is parked",
                        "ParkedTransfersQueue",
                        () -> publish("TransferFailed")),
                deep(
                        "UndeliveredEventsAlarm",
                        "the desk's queue is gone",
                        "UndeliveredEventsQueue",
                        () -> {
                            String desk = cloud.queue("ParkedTransfersQueue").url();
                            cloud.queues().deleteQueue(delete -> delete.queueUrl(desk));
                            publish("TransferFailed");
                        }));
    }

    private List<AlarmScenario> ofTransfers() {
        return List.of(
                new AlarmScenario(
                        List.of("DeadTransfersAlarm"),
                        "somebody stops an execution",
                        this::abort,
                        () -> gauges.executions("ABORTED")),
                new AlarmScenario(
                        List.of("FailedTransfersAlarm"),
                        "a transfer of a lot that there is not",
                        () -> execute("failing-" + UUID.randomUUID()),
                        () -> gauges.executions("FAILED")),
                new AlarmScenario(
                        List.of("SagaFunctions"),
                        "a step gets what it cannot read",
                        () -> fail("ReserveLot", stepErrors),
                        stepErrors::sum));
    }

    private List<AlarmScenario> ofTheFrontDoor() {
        return List.of(
                new AlarmScenario(
                        List.of("ApiFaultsAlarm"),
                        "a handler throws at a call",
                        this::call,
                        faults::sum),
                new AlarmScenario(
                        List.of("SlowApiAlarm"), "any call takes time", this::call, latency::sum),
                new AlarmScenario(
                        List.of("CallerFunctions"),
                        "a function ends without an answer",
                        () -> fail("GetLot", callerErrors),
                        callerErrors::sum),
                new AlarmScenario(
                        List.of("BackgroundFunctions"),
                        "a function gets what it cannot read",
                        () -> fail("ProjectFacts", backgroundErrors),
                        backgroundErrors::sum),
                new AlarmScenario(
                        List.of("BackgroundFunctions"),
                        "a function runs that may run but once at a time",
                        this::throttle,
                        throttles::sum));
    }

    private List<AlarmScenario> ofLoss() {
        return List.of(
                counted(
                        "TamperedCommitsAlarm",
                        "somebody changes a commit",
                        Metrics.TAMPERED_COMMITS,
                        () -> stream.tamper("bad-json")),
                counted(
                        "LostCommitsAlarm",
                        "a row is gone, and the views are reconciled",
                        Metrics.LOST_COMMITS,
                        () -> {
                            bug.fixed().set(true);
                            stream.loseTheRowOf("lost");
                            cloud.ledger().invoke("ReconcileViews", Ledger.json("{}"));
                        }));
    }

    private List<AlarmScenario> ofTime() {
        return List.of(
                new AlarmScenario(
                        List.of("TimedOutTransfersAlarm"),
                        "a transfer waits for longer than an execution may",
                        () -> {},
                        () -> gauges.executions("TIMED_OUT")));
    }

    /// Nobody will ever say whether they take it.
    private void waitForAcceptance() {
        String tenant = "patient";
        cloud.invoke(Sample.of("RegisterLot").tenant(tenant));
        cloud.invoke(Sample.of("RequestTransfer").tenant(tenant));
    }

    private AlarmScenario counted(
            String alarm, String told, String metric, AlarmScenario.Event happens) {
        return new AlarmScenario(List.of(alarm), told, happens, () -> bug.counted(metric));
    }

    private AlarmScenario deep(String alarm, String told, String queue) {
        return deep(alarm, told, queue, () -> {});
    }

    private AlarmScenario deep(
            String alarm, String told, String queue, AlarmScenario.Event happens) {
        return new AlarmScenario(List.of(alarm), told, happens, () -> gauges.depth(queue));
    }

    private void publish(String type) {
        cloud.backplane().bus().publish(List.of(new Message("greenledger.transfers", type, "{}")));
    }

    private void execute(String name) {
        cloud.backplane()
                .executions()
                .start(name, "{\"tenant\":\"orchard\",\"transferId\":\"%s\"}".formatted(name));
    }

    private void abort() {
        String name = "aborted-" + UUID.randomUUID();
        execute(name);
        gauges.states(
                "StopExecution",
                "{\"executionArn\":\"%s:%s\"}"
                        .formatted(
                                gauges.machine().replace(":stateMachine:", ":execution:"), name));
    }

    /// `GET /health` reads a row that the bug is at.
    private void call() throws Exception {
        long before = System.nanoTime();
        HttpRequest request =
                HttpRequest.newBuilder(cloud.ledger().cloud().endpoints().api().resolve("/health"))
                        .build();
        int status = http.send(request, BodyHandlers.ofString()).statusCode();
        latency.add((System.nanoTime() - before) / 1e6);
        faults.add(status >= 500 ? 1 : 0);
    }

    private void fail(String function, DoubleAdder errors) {
        errors.add(invoke(function) instanceof Outcome.Failed ? 1 : 0);
    }

    private Outcome invoke(String function) {
        return cloud.ledger().function(function).invoke("{".getBytes(UTF_8));
    }

    private void throttle() {
        List<CompletableFuture<Outcome>> runs =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> invoke("ReconcileViews")))
                        .limit(8)
                        .toList();
        runs.stream()
                .map(CompletableFuture::join)
                .filter(outcome ->
                        outcome instanceof Outcome.Failed failed
                                && failed.errorType().contains("TooManyRequests"))
                .forEach(_ -> throttles.add(1));
    }
}
