package greenledger.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where the next page of a list begins, as its reader carries it: opaque, and safe in a URL.
public record Cursor(String position) {

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException when it is none of ours
    public static Cursor parse(String text) {
        try {
            return new Cursor(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("Give the \"next\" of the page before, as it was.");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
