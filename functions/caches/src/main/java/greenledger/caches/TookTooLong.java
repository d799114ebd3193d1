package greenledger.caches;

import java.time.Duration;

/// An answer that did not come in time.
final class TookTooLong extends RuntimeException {

    TookTooLong(Duration limit) {
        super("No answer within " + limit.toMillis() + " ms");
    }
}
