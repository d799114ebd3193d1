package greenledger.laptop.client.http;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;

/// The ledger could not be reached, however often it was tried.
public final class NoAnswer extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    NoAnswer(URI ledger, IOException cause) {
        super(
                "The ledger at %s does not answer (%s). Is it running? ./greenledger up starts it."
                        .formatted(ledger, cause),
                cause);
    }
}
