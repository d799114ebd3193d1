package greenledger.core;

import java.util.HexFormat;

/// A SHA-256 digest, as 64 lower-case hexadecimal digits.
public record Hash(String hex) {

    /// What the first commit of every stream is linked to.
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException(
                    "A SHA-256 digest has 64 hexadecimal digits: " + hex);
        }
    }

    public static Hash of(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
