package greenledger.asl.expression;

import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Time and chance as an expression sees them: both are given, so that a replay sees them again.
public record Environment(Instant now, RandomGenerator chance) {

    /// A version 4 UUID out of the given chance.
    public String uuid() {
        long high = (chance.nextLong() & ~0xF000L) | 0x4000L;
        long low = (chance.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        String hex = HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }
}
