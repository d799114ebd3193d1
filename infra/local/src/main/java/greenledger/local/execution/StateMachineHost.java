package greenledger.local.execution;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Account;
import greenledger.asl.integration.RoutedTasks;
import greenledger.asl.journal.FileJournalStore;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.StatusListener;
import greenledger.asl.service.Executions;
import greenledger.asl.service.NestedExecutions;
import greenledger.asl.service.ServiceException;
import greenledger.asl.service.StateMachines;
import greenledger.asl.service.StepFunctions;
import greenledger.asl.service.StepFunctionsServer;
import greenledger.local.Options;
import greenledger.local.StateMachineEngine.Running;
import greenledger.local.StateMachineEngine.ServiceEvents;
import greenledger.local.StateMachineEngine.Setting;
import greenledger.local.json.Json;
import greenledger.local.template.StateMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// State machines of one account with their executions, and the API in front of them.
final class StateMachineHost implements Running {

    private final Setting setting;
    private final Account account;
    private final LocalTime time;
    private final StateMachines machines;
    private final ExecutorService threads =
            java.util.concurrent.Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("task-", 0).factory());
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<Open> open = Optional.empty();

    /// What there is once it answers.
    private record Open(Engine engine, Executions executions, StepFunctionsServer server) {}

    StateMachineHost(Setting setting) {
        this.setting = setting;
        this.time = new LocalTime(setting.outside().scheduler());
        this.account = account(setting.stateMachines());
        this.machines = new StateMachines(account, setting.outside().scheduler());
        setting.stateMachines().forEach(this::create);
    }

    @Override
    public synchronized void open(ServiceEvents events) {
        Options.Outside outside = setting.outside();
        RoutedTasks tasks =
                ServedTasks.of(
                        account.region(),
                        setting.functions(),
                        setting.endpoints(),
                        http,
                        threads,
                        outside.scheduler());
        Engine engine = new Engine(time, tasks, journals(), telling(events));
        Executions executions = new Executions(engine, account, outside.chance());
        tasks.with("states", new NestedExecutions(machines, executions));
        engine.recover();
        StepFunctions api =
                new StepFunctions(
                        engine, machines, executions, tasks, account, outside.scheduler());
        open = Optional.of(new Open(engine, executions, serve(api)));
    }

    /// A delivery that comes twice has its name twice: the first one was enough.
    @Override
    public void startExecution(String stateMachineArn, Optional<String> name, String input) {
        JsonNode document =
                Json.read(input)
                        .orElseThrow(() -> new IllegalArgumentException("No JSON: " + input));
        try {
            opened().executions().start(machines.find(stateMachineArn), name, document);
        } catch (ServiceException e) {
            if (name.isPresent() && e.code().equals("ExecutionAlreadyExists")) {
                return;
            }
            throw new IllegalStateException(e.code() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        open.ifPresent(parts -> {
            parts.server().close();
            parts.engine().close();
        });
        threads.shutdownNow();
        http.shutdownNow();
    }

    private synchronized Open opened() {
        return open.orElseThrow(() -> new IllegalStateException("Step Functions is not open yet"));
    }

    private void create(StateMachine declared) {
        Machine machine = Machine.of(declared, ServedTasks.SERVICES);
        try {
            machines.create(
                    machine.name(),
                    machine.type(),
                    account.roleArn(machine.name()),
                    machine.definition());
        } catch (ServiceException e) {
            throw new IllegalStateException(
                    "State machine %s is refused: %s".formatted(declared.logicalId(), e.code()), e);
        }
    }

    private JournalStore journals() {
        return setting.journals()
                .<JournalStore>map(FileJournalStore::new)
                .orElse(JournalStore.NONE);
    }

    private StepFunctionsServer serve(StepFunctions api) {
        try {
            return StepFunctionsServer.start(api, setting.port());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Step Functions cannot answer at port %d".formatted(setting.port()), e);
        }
    }

    private static StatusListener telling(ServiceEvents events) {
        return (run, outcome) ->
                events.emit(
                        StatusChange.SOURCE,
                        StatusChange.DETAIL_TYPE,
                        run.spec().arn(),
                        new StatusChange(run, outcome).detail());
    }

    /// Without a machine there is nobody whose account matters.
    private static Account account(List<StateMachine> declared) {
        return declared.stream()
                .findFirst()
                .map(machine -> Account.ofArn(machine.arn()))
                .orElseGet(() -> new Account("aws", "local", "000000000000"));
    }
}
