package greenledger.domain.lot;

import greenledger.domain.Excerpt;

/// GS1 AI encodable character set 82 (GS1 General Specifications, section 7.11): letters, digits
/// and the punctuation that every barcode can hold; never a blank or `#`.
final class Gs1Characters {

    private static final String ALL =
            "!\"%&'()*+,-./0123456789:;<=>?"
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private Gs1Characters() {}

    /// Refuses a text that is empty, too long or not of this set.
    ///
    /// @param what begins the message when the text will not do, such as `A batch`
    static void check(String what, String text, int longest) {
        boolean encodable = text.chars().allMatch(c -> ALL.indexOf(c) >= 0);
        if (text.isEmpty() || text.length() > longest || !encodable) {
            throw new IllegalArgumentException(
                    "%s has 1 to %d letters, digits and marks that GS1 barcodes can hold, unlike %s."
                            .formatted(what, longest, Excerpt.of(text)));
        }
    }
}
