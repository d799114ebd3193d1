package greenledger.domain;

/// The last digit of a GS1 key, which makes the weighted sum a multiple of ten (GS1 General
/// Specifications, section 7.9).
public final class CheckDigit {

    private CheckDigit() {}

    /// Whether these decimal digits end in the right one.
    public static boolean closes(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
