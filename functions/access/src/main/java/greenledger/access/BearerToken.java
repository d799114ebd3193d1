package greenledger.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one token that an `Authorization` header bears (RFC 6750), in the form of a signed JWT.
record BearerToken(String value) {

    /// API Gateway takes 10,240 bytes of headers; a token of ours has about 800.
    private static final int LONGEST = 8192;

    private static final Pattern FORM =
            Pattern.compile("(?i:bearer) +([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*)");

    /// The token in a header.
    ///
    /// @throws IllegalArgumentException that tells what is wrong, without the token
    static BearerToken in(String header) {
        if (header.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The Authorization header has " + header.length() + " characters.");
        }
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The Authorization header is not one bearer token in three parts.");
        }
        return new BearerToken(matcher.group(1));
    }

    /// Whoever can read a token can use it.
    @Override
    public String toString() {
        return "a token of " + value.length() + " characters";
    }
}
