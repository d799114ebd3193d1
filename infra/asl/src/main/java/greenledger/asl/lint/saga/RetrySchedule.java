package greenledger.asl.lint.saga;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;

/// How long a state takes when every attempt times out and every pause is as long as it can be.
///
/// @param attempts the first attempt and all retries
/// @param attemptSeconds the longest that one takes; 0 where the definition does not say
/// @param pauseSeconds all pauses together
record RetrySchedule(long attempts, long attemptSeconds, double pauseSeconds) {

    static RetrySchedule of(State state) {
        long attempts = 1;
        double pauses = 0;
        for (JsonNode retrier : state.node().path("Retry")) {
            long most = retrier.path("MaxAttempts").asLong(3);
            attempts += most;
            pauses += pauses(retrier, most);
        }
        return new RetrySchedule(attempts, once(state), pauses);
    }

    long longestSeconds() {
        return attempts * attemptSeconds + (long) Math.ceil(pauseSeconds);
    }

    private static double pauses(JsonNode retrier, long most) {
        double rate = retrier.path("BackoffRate").asDouble(2.0);
        double cap = retrier.path("MaxDelaySeconds").asDouble(Double.MAX_VALUE);
        double pause = retrier.path("IntervalSeconds").asDouble(1);
        double sum = 0;
        for (long i = 0; i < Math.min(most, 10_000); i++) {
            sum += Math.min(pause, cap);
            pause *= rate;
        }
        return sum;
    }

    private static long once(State state) {
        return switch (state.type()) {
            case "Task" -> state.node().path("TimeoutSeconds").asLong(0);
            case "Wait" -> state.node().path("Seconds").asLong(0);
            default -> longestBranch(state);
        };
    }

    private static long longestBranch(State state) {
        long longest = 0;
        for (Scope inner : state.inner()) {
            longest = Math.max(longest, LongestPath.of(inner).seconds());
        }
        return longest;
    }
}
