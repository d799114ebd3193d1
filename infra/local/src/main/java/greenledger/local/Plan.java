package greenledger.local;

import greenledger.local.bus.EventBridge;
import greenledger.local.http.Gateway;
import greenledger.local.lambda.Functions;
import greenledger.local.template.HttpApi;
import greenledger.local.template.Schedule;
import greenledger.local.template.ServerlessFunction;
import greenledger.local.template.Stack;
import greenledger.local.template.StateMachine;
import greenledger.local.template.Surroundings;
import greenledger.local.template.Template;
import java.util.List;
import java.util.Optional;

/// All that can be known, and refused, before anything is started.
record Plan(
        Options options,
        Endpoints endpoints,
        Stack stack,
        Functions functions,
        Optional<Gateway> gateway,
        Schedules schedules,
        Sources sources,
        EventBridge.Settings buses) {

    static Plan of(Options options) {
        refuseFunctionsElsewhere(options);
        Endpoints endpoints = Endpoints.choose(options.port(), options.emulators());
        Stack stack = Template.read(options.template(), surroundings(options, endpoints));
        DaxClusters.only(stack);
        refuseWithoutEngine(stack.all(StateMachine.class), options);
        options.plugins()
                .stateMachines()
                .ifPresent(engine -> engine.check(stack.all(StateMachine.class)));
        Functions functions =
                new HostedFunctions(options, endpoints).of(stack.all(ServerlessFunction.class));
        Sources sources = new Sources(stack, functions, options.plugins().courier(), endpoints);
        sources.check();
        return new Plan(
                options,
                endpoints,
                stack,
                functions,
                onlyApi(stack)
                        .map(api ->
                                new HttpApiWiring(options, functions)
                                        .gateway(api, endpoints.api())),
                new Schedules(stack.all(Schedule.class), options),
                sources,
                new Rules(stack, functions).settings(options.stack()));
    }

    static Surroundings surroundings(Options options, Endpoints endpoints) {
        return new Surroundings(
                options.stack().name(),
                options.stack().region(),
                options.stack().account(),
                options.stack().parameters(),
                endpoints.of(Service.SQS),
                endpoints.cache(),
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

    /// The functions are in this process, and nobody else's Lambda or Step Functions can call them.
    private static void refuseFunctionsElsewhere(Options options) {
        for (Service service : List.of(Service.LAMBDA, Service.SFN)) {
            if (options.emulators().containsKey(service)) {
                throw new IllegalArgumentException(
                        service
                                + " cannot be taken from outside, because it calls the functions,"
                                + " which run here; leave it out");
            }
        }
    }

    private static void refuseWithoutEngine(List<StateMachine> stateMachines, Options options) {
        if (!stateMachines.isEmpty() && options.plugins().stateMachines().isEmpty()) {
            throw new IllegalStateException(
                    "The template has state machines ("
                            + String.join(
                                    ", ",
                                    stateMachines.stream().map(StateMachine::logicalId).toList())
                            + "), but nothing was given that runs them");
        }
    }
}
