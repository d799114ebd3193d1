package greenledger.local;

import greenledger.local.engine.AwsClients;
import greenledger.local.engine.DataDirectory;
import greenledger.local.http.Gateway;
import greenledger.local.lambda.AsynchronousInvocations;
import greenledger.local.lambda.Functions;
import greenledger.local.lambda.InvokeApi;
import greenledger.local.schedule.Timetable;
import greenledger.local.template.HttpApi;
import greenledger.local.template.Queue;
import greenledger.local.template.Schedule;
import greenledger.local.template.ServerlessFunction;
import greenledger.local.template.Stack;
import greenledger.local.template.StateMachine;
import greenledger.local.template.Surroundings;
import greenledger.local.template.Template;
import java.util.List;
import java.util.Optional;

/// Everything that a template names, running.
public final class LocalCloud implements AutoCloseable {

    private final Teardown teardown;
    private final Stack stack;
    private final Endpoints endpoints;
    private final Functions functions;
    private final AwsClients clients;

    private LocalCloud(
            Teardown teardown,
            Stack stack,
            Endpoints endpoints,
            Functions functions,
            AwsClients clients) {
        this.teardown = teardown;
        this.stack = stack;
        this.endpoints = endpoints;
        this.functions = functions;
        this.clients = clients;
    }

    /// Returns once everything answers; what had been started is stopped again when a part fails.
    public static LocalCloud start(Options options) {
        Teardown teardown = new Teardown();
        try {
            return start(options, teardown);
        } catch (RuntimeException failure) {
            try {
                teardown.close();
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
    }

    /// Refuses what cannot be served before it starts anything.
    private static LocalCloud start(Options options, Teardown teardown) {
        Endpoints endpoints = Endpoints.choose(options.port(), options.emulators());
        Stack stack = Template.read(options.template(), surroundings(options, endpoints));
        List<StateMachine> stateMachines = stack.all(StateMachine.class);
        refuseWithoutEngine(stateMachines, options);
        Schedules schedules = new Schedules(stack.all(Schedule.class), options);
        Functions functions =
                new HostedFunctions(options, endpoints).of(stack.all(ServerlessFunction.class));

        Optional<Gateway> gateway =
                onlyApi(stack)
                        .map(api ->
                                new HttpApiWiring(options, functions)
                                        .gateway(api, endpoints.api()));

        Optional<DataDirectory> data =
                options.data().map(path -> teardown.add(DataDirectory.open(path)));
        Engines engines = Engines.start(options, endpoints, stack, data, teardown);
        QueueDestinations queues =
                new QueueDestinations(engines.clients().sqs(), stack.all(Queue.class));
        AsynchronousInvocations asynchronous =
                new AsynchronousInvocations(
                        functions, options.outside().scheduler(), queues, options.outside().ids());
        if (endpoints.isOwn(Service.LAMBDA)) {
            teardown.add(
                    InvokeApi.start(
                            endpoints.of(Service.LAMBDA).getPort(), functions, asynchronous));
        }
        Optional<StateMachineEngine.Running> executions =
                options.plugins()
                        .stateMachines()
                        .filter(_ -> endpoints.isOwn(Service.SFN))
                        .map(engine ->
                                teardown.add(
                                        engine.start(
                                                endpoints.of(Service.SFN).getPort(),
                                                stateMachines,
                                                functions,
                                                endpoints,
                                                options.outside())));
        if (options.keepsSchedules()) {
            Timetable timetable = teardown.add(new Timetable(options.outside().scheduler()));
            schedules.start(timetable, functions, asynchronous, queues, executions);
        }
        gateway.ifPresent(open -> teardown.add(HttpApiWiring.listen(open, endpoints.api())));
        return new LocalCloud(teardown, stack, endpoints, functions, engines.clients());
    }

    public Stack stack() {
        return stack;
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public Functions functions() {
        return functions;
    }

    public AwsClients clients() {
        return clients;
    }

    @Override
    public void close() {
        teardown.close();
    }

    private static Surroundings surroundings(Options options, Endpoints endpoints) {
        return new Surroundings(
                options.stack().name(),
                options.stack().region(),
                options.stack().account(),
                options.stack().parameters(),
                endpoints.of(Service.SQS),
                endpoints.api());
    }

    private static Optional<HttpApi> onlyApi(Stack stack) {
        List<HttpApi> apis = stack.all(HttpApi.class);
        if (apis.size() > 1) {
            throw new IllegalStateException(
                    "One HTTP API is served, but the template has "
                            + String.join(", ", apis.stream().map(HttpApi::name).toList()));
        }
        return apis.stream().findFirst();
    }

    private static void refuseWithoutEngine(List<StateMachine> stateMachines, Options options) {
        if (!stateMachines.isEmpty()
                && options.plugins().stateMachines().isEmpty()
                && !options.emulators().containsKey(Service.SFN)) {
            throw new IllegalStateException(
                    "The template has state machines ("
                            + String.join(
                                    ", ",
                                    stateMachines.stream().map(StateMachine::logicalId).toList())
                            + "), but nothing was given that runs them");
        }
    }
}
