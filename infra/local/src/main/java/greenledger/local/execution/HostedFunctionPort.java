package greenledger.local.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.integration.FunctionPort;
import greenledger.local.json.Json;
import greenledger.local.lambda.ErrorPayload;
import greenledger.local.lambda.Functions;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ServiceError;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The hosted functions, as tasks invoke them.
record HostedFunctionPort(Functions functions, Executor threads) implements FunctionPort {

    @Override
    public void invoke(String function, JsonNode payload, Consumer<Result> result) {
        Optional<LambdaFunction> found = functions.find(function).map(Functions.Entry::function);
        if (found.isEmpty()) {
            result.accept(new Result.NotFound(function));
        } else {
            threads.execute(() -> result.accept(invoke(found.get(), payload)));
        }
    }

    /// What the host itself gets wrong is Lambda's fault to the caller, who may try again.
    private static Result invoke(LambdaFunction function, JsonNode payload) {
        try {
            return switch (function.invoke(Json.bytes(payload))) {
                case Outcome.Answered(byte[] answer) -> new Result.Returned(json(answer));
                case Outcome.Failed failed -> failed(failed);
            };
        } catch (IllegalStateException e) {
            return new Result.Refused("ServiceException", e.toString());
        }
    }

    private static Result failed(Outcome.Failed failed) {
        return ServiceError.of(failed)
                .<Result>map(error -> new Result.Refused(error.code(), failed.errorMessage()))
                .orElseGet(() -> new Result.Raised(json(ErrorPayload.of(failed))));
    }

    /// What is no JSON is taken as text; nothing at all is null.
    private static JsonNode json(byte[] bytes) {
        return bytes.length == 0
                ? Json.object().nullNode()
                : Json.read(bytes)
                        .orElseGet(() -> Json.object().textNode(new String(bytes, UTF_8)));
    }
}
