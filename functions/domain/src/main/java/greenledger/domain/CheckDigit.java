package greenledger.domain;

/// The last digit of a GS1 key, which makes the weighted sum a multiple of ten (GS1 General
/// Specifications, section 7.9).
public final class CheckDigit {

    private CheckDigit() {}

    /// Refuses decimal digits that end in a wrong one.
    ///
    /// @param what the key is called in the message, such as `GTIN`
    public static void check(String what, String digits) {
        if (!closes(digits)) {
            throw new IllegalArgumentException(
                    "The last digit of a %s checks the others; that of %s does not fit."
                            .formatted(what, Excerpt.of(digits)));
        }
    }

    private static boolean closes(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
