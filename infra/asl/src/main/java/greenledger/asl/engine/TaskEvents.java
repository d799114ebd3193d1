package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.json.Json;
import greenledger.asl.model.Resource;
import java.time.Duration;
import java.util.Optional;

/// Records the life of one task in the events of its kind of resource.
record TaskEvents(Flow flow, TaskRequest request) {

    void scheduled(String region) {
        Resource resource = request.resource();
        Details details =
                switch (resource.kind()) {
                    case FUNCTION, ACTIVITY ->
                            Details.of("resource", resource.arn())
                                    .withPayload("input", request.arguments());
                    case SERVICE ->
                            named().with("region", region)
                                    .with("parameters", Json.write(request.arguments()));
                };
        request.timeout()
                .map(Duration::toSeconds)
                .ifPresent(value -> details.with("timeoutInSeconds", value));
        request.heartbeat()
                .map(Duration::toSeconds)
                .ifPresent(value -> details.with("heartbeatInSeconds", value));
        request.credentials()
                .ifPresent(role ->
                        details.with(
                                "taskCredentials",
                                Json.object().set("roleArn", role.path("RoleArn"))));
        flow.record(
                pick(
                        EventType.LAMBDA_FUNCTION_SCHEDULED,
                        EventType.ACTIVITY_SCHEDULED,
                        EventType.TASK_SCHEDULED),
                details);
    }

    /// An activity is not started before a worker takes it.
    void started(Optional<String> worker) {
        flow.record(
                pick(
                        EventType.LAMBDA_FUNCTION_STARTED,
                        EventType.ACTIVITY_STARTED,
                        EventType.TASK_STARTED),
                named().with("workerName", worker));
    }

    void submitted(JsonNode output) {
        flow.record(EventType.TASK_SUBMITTED, named().withPayload("output", output));
    }

    void succeeded(JsonNode output) {
        flow.record(
                pick(
                        EventType.LAMBDA_FUNCTION_SUCCEEDED,
                        EventType.ACTIVITY_SUCCEEDED,
                        EventType.TASK_SUCCEEDED),
                named().withPayload("output", output));
    }

    void failed(Failure failure) {
        flow.record(
                pick(
                        EventType.LAMBDA_FUNCTION_FAILED,
                        EventType.ACTIVITY_FAILED,
                        EventType.TASK_FAILED),
                withFailure(failure));
    }

    void timedOut(Failure failure) {
        flow.record(
                pick(
                        EventType.LAMBDA_FUNCTION_TIMED_OUT,
                        EventType.ACTIVITY_TIMED_OUT,
                        EventType.TASK_TIMED_OUT),
                withFailure(failure));
    }

    private Details withFailure(Failure failure) {
        return named().with("error", failure.error()).with("cause", failure.cause());
    }

    /// Only the events of services name what they are about.
    private Details named() {
        return request.resource().kind() == Resource.Kind.SERVICE
                ? Details.of("resourceType", request.resource().service())
                        .with("resource", request.resource().operation())
                : Details.none();
    }

    private EventType pick(EventType function, EventType activity, EventType service) {
        return switch (request.resource().kind()) {
            case FUNCTION -> function;
            case ACTIVITY -> activity;
            case SERVICE -> service;
        };
    }
}
