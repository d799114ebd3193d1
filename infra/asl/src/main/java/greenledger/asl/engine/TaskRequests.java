package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.expression.Scope;
import greenledger.asl.json.Json;
import greenledger.asl.model.IntegrationPattern;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.Resource;
import greenledger.asl.model.TaskState;
import java.time.Duration;
import java.util.Optional;

/// Works out what a state asks of a service.
record TaskRequests(Kernel kernel, Visit visit) {

    /// One attempt of a Task state.
    TaskRequest of(TaskState state) {
        String token = kernel.environment().uuid();
        Scope scope = withToken(visit.scope(), state.resource(), token);
        JsonNode arguments = state.flow().arguments(scope, kernel.trace());
        Scope onInput =
                state.language() == QueryLanguage.JSON_PATH
                        ? scope.withInput(state.flow().input(scope, (_, _) -> {}))
                        : scope;
        return new TaskRequest(
                kernel.nextId(),
                token,
                kernel.spec().arn(),
                state.name(),
                visit.retries(),
                state.resource(),
                arguments,
                state.credentials().map(role -> role.evaluate(onInput)),
                seconds(state.timeout(), onInput),
                seconds(state.heartbeat(), onInput));
    }

    /// A call on behalf of a Map.
    TaskRequest of(String state, Resource resource, Dataflow flow, Scope scope) {
        return of(state, resource, flow.arguments(scope, (_, _) -> {}));
    }

    TaskRequest of(String state, Resource resource, JsonNode arguments) {
        return new TaskRequest(
                kernel.nextId(),
                kernel.environment().uuid(),
                kernel.spec().arn(),
                state,
                visit.retries(),
                resource,
                arguments,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Scope withToken(Scope scope, Resource resource, String token) {
        if (resource.pattern() != IntegrationPattern.CALLBACK || scope.context().has("Task")) {
            return scope;
        }
        ObjectNode context = Json.object().setAll(scope.context());
        context.putObject("Task").put("Token", token);
        return scope.withContext(context);
    }

    private static Optional<Duration> seconds(Optional<NumberField> field, Scope scope) {
        return field.map(seconds -> Duration.ofMillis((long) (seconds.value(scope) * 1000)));
    }
}
