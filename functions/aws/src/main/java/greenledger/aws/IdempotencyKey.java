package greenledger.aws;

import greenledger.core.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// What a caller calls a request, so that it can be sent again safely. One caller's keys are no
/// other's.
///
/// @param digest of tenant, party and key: 22 characters, safe in URLs
public record IdempotencyKey(String digest) {

    static IdempotencyKey of(Caller caller, String key) {
        if (key.isBlank() || key.length() > 255) {
            throw Problem.invalid("Idempotency-Key", "An idempotency key has 1 to 255 characters.");
        }
        return new IdempotencyKey(
                digest(caller.tenant().value() + "#" + caller.party().value() + "#" + key, 16));
    }

    /// The command that this key stands for when `content` is asked.
    CommandId command(String content) {
        return new CommandId(digest, digest(content, 6));
    }

    private static String digest(String text, int bytes) {
        try {
            byte[] sha256 =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(sha256, bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
