package greenledger.laptop.client.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How often a request is sent again, and how long to wait before.
///
/// Twice as long each time, up to ten seconds, of which chance takes a part away so that callers
/// who failed together do not come back together: in all about half a minute, enough for a ledger
/// to be started again.
///
/// @param attempts in all
/// @param pause waits for so long
public record Patience(int attempts, RandomGenerator chance, Pause pause) {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// Lets time pass.
    @FunctionalInterface
    public interface Pause {
        void rest(Duration time) throws InterruptedException;
    }

    public static Patience usual() {
        return new Patience(12, RandomGenerator.getDefault(), Thread::sleep);
    }

    /// @param failed how many attempts have
    /// @param asked how long the ledger asked to be left alone
    void rest(int failed, Optional<Duration> asked) throws InterruptedException {
        pause.rest(wait(failed, asked));
    }

    private Duration wait(int failed, Optional<Duration> asked) {
        long most = Math.min(FIRST.toMillis() << Math.min(failed - 1, 20), LONGEST.toMillis());
        Duration jittered = Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
        return asked.filter(least -> least.compareTo(jittered) > 0)
                .map(least -> least.compareTo(LONGEST) > 0 ? LONGEST : least.plus(jittered))
                .orElse(jittered);
    }
}
