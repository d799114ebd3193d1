package greenledger.local;

import greenledger.local.engine.DataDirectory;
import greenledger.local.lambda.AsynchronousInvocations;
import greenledger.local.lambda.InvokeApi;
import greenledger.local.schedule.Timetable;
import greenledger.local.source.QueueDestination;
import greenledger.local.source.Surroundings;
import greenledger.local.template.Queue;
import greenledger.local.template.StateMachine;
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
        QueueDestinations queues =
                new QueueDestinations(engines.clients().sqs(), plan.stack().all(Queue.class));
        AsynchronousInvocations asynchronous =
                new AsynchronousInvocations(
                        plan.functions(), outside.scheduler(), queues, outside.ids());
        startInvokeApi(asynchronous);
        Optional<StateMachineEngine.Running> executions = startStateMachines();
        Mappings mappings = startMappings(engines, data);
        if (options.keepsSchedules()) {
            Timetable timetable = teardown.add(new Timetable(outside.scheduler()));
            plan.schedules().start(timetable, plan.functions(), asynchronous, queues, executions);
        }
        plan.gateway()
                .ifPresent(gateway ->
                        teardown.add(HttpApiWiring.listen(gateway, plan.endpoints().api())));
        return new LocalCloud(plan, engines.clients(), mappings, teardown);
    }

    private void startInvokeApi(AsynchronousInvocations asynchronous) {
        if (plan.endpoints().isOwn(Service.LAMBDA)) {
            int port = plan.endpoints().of(Service.LAMBDA).getPort();
            teardown.add(InvokeApi.start(port, plan.functions(), asynchronous));
        }
    }

    private Optional<StateMachineEngine.Running> startStateMachines() {
        return options.plugins()
                .stateMachines()
                .filter(_ -> plan.endpoints().isOwn(Service.SFN))
                .map(engine ->
                        teardown.add(
                                engine.start(
                                        plan.endpoints().of(Service.SFN).getPort(),
                                        plan.stack().all(StateMachine.class),
                                        plan.functions(),
                                        plan.endpoints(),
                                        outside)));
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
                        new Surroundings(outside.scheduler(), outside.chance(), outside.ids())));
    }
}
