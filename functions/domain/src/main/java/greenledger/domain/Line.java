package greenledger.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A short text as people write it: one line, nothing around it, composed (NFC), so that what looks
/// the same is the same.
public final class Line {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Line() {}

    /// The text in that form, or a refusal.
    ///
    /// @param what begins the message when the text will not do, such as `A variety`
    public static String of(String what, String text, int longest) {
        String line = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (line.isEmpty() || line.length() > longest || UNPRINTABLE.matcher(line).find()) {
            throw new IllegalArgumentException(
                    "%s is one line of 1 to %d characters, unlike %s."
                            .formatted(what, longest, Excerpt.of(text)));
        }
        return line;
    }
}
