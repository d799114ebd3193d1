package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// What a request is answered with.
public sealed interface Reply {

    /// It was done; the aftermath is done once the client knows.
    record Done(SdkBytes body, Optional<Runnable> aftermath) implements Reply {

        static Done of(CborWriter body) {
            return of(body, Optional.empty());
        }

        static Done of(CborWriter body, Optional<Runnable> aftermath) {
            return new Done(SdkBytes.fromByteArrayUnsafe(body.toBytes()), aftermath);
        }
    }

    /// It was refused. Clients go by the cause; only a cancelled transaction has reasons.
    record Failed(
            Cause cause, String message, String errorCode, int status, Optional<SdkBytes> reasons)
            implements Reply {}
}
