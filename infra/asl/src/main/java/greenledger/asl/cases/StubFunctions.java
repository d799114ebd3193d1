package greenledger.asl.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.integration.FunctionPort;
import greenledger.asl.json.Json;
import greenledger.asl.time.Scheduler;
import java.time.Duration;
import java.util.function.Consumer;

/// The functions of one case: each does the one thing that its recording needed.
final class StubFunctions implements FunctionPort {

    private final JsonNode behaviours;
    private final Scheduler time;

    /// @param behaviours by function name
    StubFunctions(JsonNode behaviours, Scheduler time) {
        this.behaviours = behaviours;
        this.time = time;
    }

    @Override
    public void invoke(String function, JsonNode payload, Consumer<Result> result) {
        JsonNode stub = behaviours.path(nameOf(function));
        switch (stub.path("behaviour").asText("")) {
            case "echo" -> result.accept(new Result.Returned(payload));
            case "returnConstant", "returnString" ->
                    result.accept(new Result.Returned(stub.path("value")));
            case "returnLargeString" ->
                    result.accept(
                            new Result.Returned(
                                    Json.text("\0".repeat(stub.path("sizeBytes").asInt()))));
            case "sleepThenEcho" ->
                    time.at(
                            time.now().plus(Duration.ofSeconds(stub.path("seconds").asLong())),
                            () -> result.accept(new Result.Returned(payload)));
            case "raise" -> result.accept(new Result.Raised(error(stub)));
            case "" -> result.accept(new Result.NotFound(arnOf(function)));
            default -> throw new IllegalArgumentException("Unknown behaviour: " + stub);
        }
    }

    private static ObjectNode error(JsonNode stub) {
        ObjectNode error = Json.object();
        error.set("errorMessage", stub.path("errorMessage"));
        error.set("errorType", stub.path("errorType"));
        error.put("requestId", "00000000-0000-0000-0000-000000000000");
        error.putArray("stackTrace");
        return error;
    }

    private static String nameOf(String function) {
        return function.replaceFirst("^arn:.*:function:", "").replaceFirst(":.*", "");
    }

    private static String arnOf(String function) {
        return function.startsWith("arn:")
                ? function
                : "arn:aws:lambda:us-east-1:111111111111:function:" + function;
    }
}
