package greenledger.laptop.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.explore.Stage;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.time.VirtualTime;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Clients;
import greenledger.aws.DynamoEventStore;
import greenledger.aws.JitteredBackoff;
import greenledger.aws.Settings;
import greenledger.core.Backplane;
import greenledger.core.CommitLog;
import greenledger.core.Notices.Notice;
import greenledger.local.Options;
import greenledger.local.Plugins;
import greenledger.local.Workbench;
import greenledger.local.json.Json;
import greenledger.local.lambda.ErrorPayload;
import greenledger.local.lambda.Functions;
import greenledger.local.lambda.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The functions of one scenario, each with warm environments of its own, on the scenario's time.
final class Company {

    private final SharedClients clients;
    private final StageTime time;
    private final RandomGenerator chance = new Random(1);
    private final Pen pen = new Pen();
    private final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
    private final Functions functions;
    private Watch watch = (_, invocation) -> invocation.get();
    private Optional<Stage> stage = Optional.empty();
    private Optional<AwsBackplane> real = Optional.empty();
    private Optional<CommitLog> ledger = Optional.empty();

    Company(Workbench bench, SharedClients clients, VirtualTime time) {
        this.clients = clients;
        this.time = new StageTime(time);
        this.functions =
                bench.functions(
                        new Options.Outside(this.time, this::uuid, chance),
                        Plugins.none().with(this::backplane));
    }

    void enter(Stage given) {
        stage = Optional.of(given);
    }

    void watchedBy(Watch somebody) {
        watch = somebody;
    }

    Stage stage() {
        return stage.orElseThrow(() -> new IllegalStateException("Nobody is on a stage yet"));
    }

    StageTime time() {
        return time;
    }

    /// What people use who are no functions: the same streams, at the same time.
    AwsBackplane real() {
        return real.orElseThrow(() -> new IllegalStateException("No function was called yet"));
    }

    /// All that was handed over for delivery.
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    CommitLog ledger() {
        return ledger.orElseThrow(() -> new IllegalStateException("No function was called yet"));
    }

    /// @param name a name or an ARN
    Result invoke(String name, JsonNode payload) {
        return functions
                .find(name)
                .map(found ->
                        watch.over(
                                found.function().name(),
                                () -> result(found.function().invoke(Json.bytes(payload)))))
                .orElseGet(() -> new Result.NotFound(name));
    }

    /// By a process that dies as soon as it has written something.
    void invokeMidway(String name, JsonNode payload) {
        pen.breakAfter(1);
        try {
            invoke(name, payload);
        } finally {
            pen.mend();
        }
    }

    /// By a process that halts as soon as it is about to write something.
    ///
    /// @return lets it go on to its end
    Runnable invokeUntilWriting(String name, JsonNode payload) {
        Gate gate = Gate.shut();
        pen.haltAt(gate);
        Thread process =
                Thread.ofVirtual()
                        .start(() -> {
                            invoke(name, payload);
                            gate.reached().countDown();
                        });
        gate.awaitSomebody();
        pen.haltNobody();
        return () -> {
            gate.open();
            end(process);
        };
    }

    private static void end(Thread process) {
        try {
            process.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a function ended", e);
        }
    }

    private Backplane backplane(Map<String, String> environment) {
        Settings settings = Settings.from(environment);
        Clients shared = clients.of(environment);
        AwsBackplane backplane =
                new AwsBackplane(settings, shared, time, new JitteredBackoff(chance));
        real = Optional.of(backplane);
        ledger = Optional.of(new DynamoEventStore(shared.dynamo(), settings.ledgerTable()));
        return new StageBackplane(
                backplane,
                new StageExecutions(this::stage, pen),
                new StageNotices(notices, pen),
                pen);
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(byte[] payload) -> new Result.Returned(json(payload));
            case Outcome.Failed failed -> new Result.Raised(json(ErrorPayload.of(failed)));
        };
    }

    private static JsonNode json(byte[] bytes) {
        return Json.read(bytes).orElseGet(() -> Json.object().textNode(new String(bytes, UTF_8)));
    }

    private String uuid() {
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }
}
