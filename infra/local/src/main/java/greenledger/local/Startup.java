package greenledger.local;

import greenledger.local.bus.BusAdministration;
import greenledger.local.bus.Deliveries;
import greenledger.local.bus.EventBridge;
import greenledger.local.bus.EventBridgeEndpoint;
import greenledger.local.bus.FileDeliveries;
import greenledger.local.bus.MemoryDeliveries;
import greenledger.local.engine.DataDirectory;
import greenledger.local.http.LocalServer;
import greenledger.local.lambda.AsynchronousInvocations;
import greenledger.local.lambda.InvokeEndpoint;
import greenledger.local.mail.MailEndpoint;
import greenledger.local.schedule.Timetable;
import greenledger.local.source.QueueDestination;
import greenledger.local.template.Queue;
import greenledger.local.template.StateMachine;
import greenledger.local.time.Surroundings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Starts what is planned: what others need comes first, the front door last.
final class Startup {

    private final Plan plan;
    private final Options options;
    private final Options.Outside outside;
    private final Teardown teardown;

    /// @param teardown takes whatever has been started, as soon as it has been
    Startup(Plan plan, Teardown teardown) {
        this.plan = plan;
        this.options = plan.options();
        this.outside = options.outside();
        this.teardown = teardown;
    }

    LocalCloud run() {
        Optional<DataDirectory> data =
                options.data().map(path -> teardown.add(DataDirectory.open(path)));
        Engines engines = Engines.start(options, plan.endpoints(), plan.stack(), data, teardown);
        DaxClusters.start(plan.stack(), plan.endpoints(), teardown);
        QueueDestinations queues =
                new QueueDestinations(engines.clients().sqs(), plan.stack().all(Queue.class));
        AsynchronousInvocations asynchronous =
                new AsynchronousInvocations(
                        plan.functions(), outside.scheduler(), queues, outside.ids());
        startLambda(asynchronous);
        startMail();
        Optional<StateMachineEngine.Running> executions = prepareStateMachines(data);
        EventBridge buses = prepareBuses(engines, executions, data);
        executions.ifPresent(running -> running.open(buses::emit));
        startBuses(buses, engines);
        Mappings mappings = startMappings(engines, data);
        if (options.keepsSchedules()) {
            Timetable timetable = teardown.add(new Timetable(outside.scheduler()));
            plan.schedules().start(timetable, plan.functions(), asynchronous, queues, executions);
        }
        plan.gateway()
                .ifPresent(gateway ->
                        teardown.add(HttpApiWiring.listen(gateway, plan.endpoints().api())));
        return new LocalCloud(plan, engines.clients(), mappings, buses, teardown);
    }

    private void startMail() {
        if (plan.endpoints().isOwn(Service.SESV2)) {
            int port = plan.endpoints().of(Service.SESV2).getPort();
            teardown.add(
                    LocalServer.start(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                            new MailEndpoint(outside.ids())));
        }
    }

    private void startLambda(AsynchronousInvocations asynchronous) {
        if (plan.endpoints().isOwn(Service.LAMBDA)) {
            int port = plan.endpoints().of(Service.LAMBDA).getPort();
            teardown.add(
                    LocalServer.start(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                            new InvokeEndpoint(plan.functions(), asynchronous)));
        }
    }

    private Optional<StateMachineEngine.Running> prepareStateMachines(
            Optional<DataDirectory> data) {
        return options.plugins()
                .stateMachines()
                .filter(_ -> plan.endpoints().isOwn(Service.SFN))
                .map(engine ->
                        teardown.add(
                                engine.prepare(
                                        new StateMachineEngine.Setting(
                                                plan.endpoints().of(Service.SFN).getPort(),
                                                plan.stack().all(StateMachine.class),
                                                plan.functions(),
                                                plan.endpoints(),
                                                outside,
                                                data.map(
                                                        folder -> folder.resolve("executions"))))));
    }

    private Mappings startMappings(Engines engines, Optional<DataDirectory> data) {
        return teardown.add(
                Mappings.start(
                        plan.sources()
                                .streams(
                                        engines::streamOf,
                                        url -> new QueueDestination(engines.clients().sqs(), url)),
                        plan.sources().queues(),
                        engines.clients(),
                        Sources.checkpoints(data, teardown),
                        surroundings()));
    }

    private EventBridge prepareBuses(
            Engines engines,
            Optional<StateMachineEngine.Running> executions,
            Optional<DataDirectory> data) {
        Deliveries deliveries =
                data.isPresent()
                        ? teardown.add(new FileDeliveries(data.get().resolve("deliveries")))
                        : new MemoryDeliveries();
        return teardown.add(
                new EventBridge(
                        plan.buses(),
                        engines.clients().sqs(),
                        (arn, name, input) ->
                                executions
                                        .orElseThrow()
                                        .startExecution(arn, Optional.of(name), input),
                        deliveries,
                        surroundings()));
    }

    private void startBuses(EventBridge buses, Engines engines) {
        if (plan.endpoints().isOwn(Service.EVENTBRIDGE)) {
            int port = plan.endpoints().of(Service.EVENTBRIDGE).getPort();
            BusAdministration administration =
                    new BusAdministration(buses, plan.buses(), engines.clients().sqs());
            teardown.add(
                    LocalServer.start(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                            new EventBridgeEndpoint(buses, administration)));
        } else {
            teardown.add(
                    OutsideBuses.start(
                            plan.endpoints(),
                            plan.buses(),
                            engines.clients(),
                            buses,
                            surroundings()));
        }
        buses.start();
    }

    private Surroundings surroundings() {
        return new Surroundings(outside.scheduler(), outside.chance(), outside.ids());
    }
}
