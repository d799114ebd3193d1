package greenledger.laptop.client.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names requests after what they say and how often it was said before, so that a file that is read
/// again names them the same.
///
/// Remembers about a hundred bytes for each row that it has seen.
public final class RequestKeys {

    private final Map<String, Integer> seen = new HashMap<>();

    /// The key of a fact.
    ///
    /// @param before the key under which the row failed, where it comes from a file of such rows:
    ///   it stays the same while the row does, and a corrected row is never taken for another that
    ///   says the same
    public String of(Fact fact, Optional<String> before) {
        return before.isPresent()
                ? again(fact.content(), before.get())
                : next(digest(fact.content()));
    }

    /// The key of a row that nobody could make a fact of.
    public String of(String original) {
        return next(digest("row\n" + original));
    }

    private String again(String content, String before) {
        return before.startsWith(digest(content) + "~")
                ? before
                : next(digest(content + "\n" + before));
    }

    private synchronized String next(String digest) {
        return digest + "~" + seen.merge(digest, 1, Integer::sum);
    }

    private static String digest(String text) {
        try {
            byte[] sha256 =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(sha256, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
