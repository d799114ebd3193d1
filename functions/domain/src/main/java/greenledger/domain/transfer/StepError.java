package greenledger.domain.transfer;

import java.util.regex.Pattern;

/// Why a step failed, as the machine that ran it says: cut to what a person can read.
///
/// @param name of the error, such as `lot-not-enough` or `States.Timeout`
/// @param cause in a sentence; empty when there is none
public record StepError(String name, String cause) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CAUSE = 500;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    public StepError {
        name = cut(name, LONGEST_NAME);
        cause = cut(cause, LONGEST_CAUSE);
    }

    private static String cut(String text, int longest) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
