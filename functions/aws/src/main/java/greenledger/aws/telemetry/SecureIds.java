package greenledger.aws.telemetry;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Ids of traces and spans that no two environments share, even those that Lambda restores from one
/// snapshot: other sources of chance than this one would go on alike in each of them.
final class SecureIds implements IdGenerator {

    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private final SecureRandom chance = new SecureRandom();

    @Override
    public String generateTraceId() {
        return id(TRACE_BYTES);
    }

    @Override
    public String generateSpanId() {
        return id(SPAN_BYTES);
    }

    /// Never all zero, which would be no id.
    private String id(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        bytes[0] |= 1;
        return HexFormat.of().formatHex(bytes);
    }
}
