package greenledger.aws.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.aws.SignedCalls;
import greenledger.aws.SignedCalls.Answer;
import greenledger.core.deadletter.Invocations;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;

/// Lambda's `Invoke`, both ways.
public record LambdaInvocations(SignedCalls lambda) implements Invocations {

    @Override
    public String call(String function, String event) {
        Answer answer = invoke(function, "RequestResponse", event);
        if (answer.header("X-Amz-Function-Error").isPresent()) {
            throw new Failed(function + " failed: " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void accept(String function, String event) {
        invoke(function, "Event", event);
    }

    private Answer invoke(String function, String type, String event) {
        String path =
                "/2015-03-31/functions/%s/invocations"
                        .formatted(URLEncoder.encode(function, UTF_8));
        try {
            Answer answer = lambda.post(path, Map.of("X-Amz-Invocation-Type", type), event);
            if (!answer.isSuccess()) {
                throw new Failed(
                        "Lambda answered %d for %s: %s"
                                .formatted(answer.status(), function, answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new Failed("Lambda did not answer for " + function + ": " + e);
        }
    }
}
