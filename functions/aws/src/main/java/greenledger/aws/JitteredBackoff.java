package greenledger.aws;

import greenledger.core.Backoff;
import java.util.random.RandomGenerator;

/// Exponential backoff with full jitter, from 0 to at most 80 ms before the fourth look.
///
/// After Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
public record JitteredBackoff(RandomGenerator chance) implements Backoff {

    private static final long UNIT_MILLIS = 10;

    public static JitteredBackoff system() {
        return new JitteredBackoff(RandomGenerator.getDefault());
    }

    @Override
    public void pause(int look) {
        try {
            Thread.sleep(chance.nextLong(UNIT_MILLIS << (look - 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to look again", e);
        }
    }
}
