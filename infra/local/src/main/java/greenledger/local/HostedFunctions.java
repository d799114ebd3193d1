package greenledger.local;

import greenledger.local.lambda.AsynchronousPolicy;
import greenledger.local.lambda.FunctionSettings;
import greenledger.local.lambda.Functions;
import greenledger.local.lambda.HostedFunction;
import greenledger.local.template.ServerlessFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the template's functions.
final class HostedFunctions {

    private final Options options;
    private final Endpoints endpoints;

    HostedFunctions(Options options, Endpoints endpoints) {
        this.options = options;
        this.endpoints = endpoints;
    }

    Functions of(List<ServerlessFunction> declared) {
        Map<String, Functions.Entry> functions = new HashMap<>();
        for (ServerlessFunction each : declared) {
            functions.put(each.name(), entry(each));
        }
        return new Functions(functions);
    }

    private Functions.Entry entry(ServerlessFunction declared) {
        FunctionSettings settings =
                new FunctionSettings(
                        declared.name(),
                        declared.arn(),
                        declared.handler(),
                        declared.code(),
                        declared.timeout(),
                        declared.memory(),
                        environment(declared),
                        declared.reservedConcurrency());
        return new Functions.Entry(
                new HostedFunction(
                        settings,
                        options.plugins().backplanes(),
                        options.outside().scheduler(),
                        options.outside().ids()),
                new AsynchronousPolicy(
                        declared.asynchronous().retries(),
                        declared.asynchronous().maximumAge(),
                        declared.successes(),
                        declared.asynchronous().failures(),
                        declared.deadLetters()));
    }

    /// What the template says, and what Lambda itself sets.
    private Map<String, String> environment(ServerlessFunction declared) {
        Map<String, String> environment = new HashMap<>(declared.environment());
        environment.putAll(endpoints.settings());
        environment.put("AWS_REGION", options.stack().region());
        environment.put("AWS_DEFAULT_REGION", options.stack().region());
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", declared.name());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(declared.memory()));
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        return environment;
    }
}
