package greenledger.access;

import java.io.Serial;
import java.net.URI;

/// The issuer's keys cannot be had, so that nobody can tell whether a token is good.
public final class KeysUnavailable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    KeysUnavailable(URI keys, Throwable cause) {
        super("The issuer's keys cannot be had from " + keys, cause);
    }
}
