package greenledger.local;

import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.local.engine.AwsClients;
import greenledger.local.engine.Tables;
import greenledger.local.lambda.Functions;
import greenledger.local.template.ServerlessFunction;
import greenledger.local.template.Stack;
import greenledger.local.template.Table;
import greenledger.local.template.Template;

/// The tables and functions of a template, and nothing that moves by itself: for whoever wants to
/// turn every wheel by hand.
public final class Workbench implements AutoCloseable {

    private final Options options;
    private final Endpoints endpoints;
    private final Stack stack;
    private final Teardown teardown = new Teardown();

    private Workbench(Options options) {
        this.options = options;
        this.endpoints = Endpoints.choose(options.port(), options.emulators());
        this.stack = Template.read(options.template(), Plan.surroundings(options, endpoints));
    }

    /// Returns once the tables are there, in memory.
    public static Workbench start(Options options) {
        Workbench bench = new Workbench(options);
        try {
            bench.provision();
            return bench;
        } catch (RuntimeException failure) {
            bench.close();
            throw failure;
        }
    }

    public Stack stack() {
        return stack;
    }

    /// A set of its own of all functions.
    ///
    /// @param outside their time, ids and chance
    /// @param plugins what they are built on
    public Functions functions(Options.Outside outside, Plugins plugins) {
        return new HostedFunctions(options.given(outside).with(plugins), endpoints)
                .of(stack.all(ServerlessFunction.class));
    }

    @Override
    public void close() {
        teardown.close();
    }

    private void provision() {
        if (endpoints.isOwn(Service.DYNAMODB)) {
            teardown.add(
                    DynamoDbLocal.start(
                            options.engines(), endpoints.of(Service.DYNAMODB).getPort()));
        }
        try (AwsClients clients =
                new AwsClients(
                        options.stack().region(),
                        endpoints.of(Service.DYNAMODB),
                        endpoints.of(Service.SQS))) {
            new Tables(clients.dynamoDb()).provision(stack.all(Table.class));
        }
        DaxClusters.start(stack, endpoints, teardown);
    }
}
