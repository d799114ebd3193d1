package greenledger.aws;

import greenledger.domain.Refusal;
import java.util.List;
import java.util.Map;

/// A request that is answered with a problem document (RFC 9457) instead of what was asked for.
public final class Problem extends RuntimeException {

    /// What is wrong with one part of the request.
    ///
    /// @param pointer to the part: a JSON pointer into the body, or the name of a parameter or
    ///   header
    public record Violation(String pointer, String detail) {}

    private final transient HttpResponse response;

    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
    }

    private Problem(
            int status,
            String code,
            String detail,
            List<Violation> errors,
            Map<String, String> headers) {
        super(code + ": " + detail, null, false, false);
        this.response = HttpResponse.problem(status, code, detail, errors).with(headers);
    }

    /// 400: a part of the request is not what it has to be.
    public static Problem invalid(String pointer, String detail) {
        String summary = pointer.isEmpty() ? detail : pointer + ": " + detail;
        return new Problem(
                400, "invalid-request", summary, List.of(new Violation(pointer, detail)), Map.of());
    }

    public static Problem of(Refusal why) {
        int status =
                switch (why.kind()) {
                    case ABSENT -> 404;
                    case NOT_YOURS -> 403;
                    case CONFLICTING -> 409;
                    case UNACCEPTABLE -> 422;
                };
        return new Problem(status, why.code(), why.detail());
    }

    /// 503: nobody knows whether it took effect. Asking again under the same key is safe and tells.
    static Problem unknownOutcome() {
        return new Problem(
                503,
                "outcome-unknown",
                "We could not tell whether this took effect. Send it again with the same"
                        + " Idempotency-Key.",
                List.of(),
                Map.of("retry-after", "1"));
    }

    /// 412: the caller decided on what is no longer so.
    static Problem stale(long actual) {
        return new Problem(
                412,
                "revision-mismatch",
                "It is at revision " + actual + " now. Read it again, and decide on what it says.");
    }

    /// 409: an attempt under the same key began a moment ago.
    static Problem unfinished() {
        return new Problem(
                409,
                "request-unfinished",
                "A request with this Idempotency-Key is still running. Send it again in a second.",
                List.of(),
                Map.of("retry-after", "1"));
    }

    /// 503: what the caller knows to have happened is not to be read yet.
    static Problem viewBehind() {
        return new Problem(
                503,
                "view-behind",
                "What you wrote is on record, but cannot be read here yet. Ask again in a second, or"
                        + " without Consistency-Token for what can be read now.",
                List.of(),
                Map.of("retry-after", "1"));
    }

    /// 503: nobody waits for what is slower than the invocation lasts.
    static Problem outOfTime() {
        return new Problem(
                503,
                "out-of-time",
                "This could not be read in the time that there was. Ask again in a second.",
                List.of(),
                Map.of("retry-after", "1"));
    }

    static Problem keyReused() {
        return new Problem(
                422,
                "idempotency-key-reused",
                "This Idempotency-Key was used before, for another request. Use a new one.");
    }

    HttpResponse response() {
        return response;
    }
}
