package greenledger.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import greenledger.local.lambda.Outcome.Answered;

/// One execution environment: a handler of its own, which serves one request at a time.
final class Environment {

    private final Entry entry;
    private final Class<?> handler;

    Environment(Object handler) {
        this.entry = Entry.to(handler);
        this.handler = handler.getClass();
    }

    /// Whatever a handler throws is its answer, errors included, as it is to Lambda's runtime.
    Outcome serve(byte[] payload, Context context) {
        try {
            byte[] answer = entry.call(payload, context);
            return answer.length > PayloadLimit.ANSWER
                    ? Failures.answerTooLarge(PayloadLimit.ANSWER)
                    : new Answered(answer);
        } catch (Throwable thrown) {
            return Failures.of(thrown, handler);
        }
    }
}
