package greenledger.domain.lot;

/// GS1 AI encodable character set 82 (GS1 General Specifications, section 7.11): letters, digits
/// and the punctuation that every barcode can hold; never a blank or `#`.
final class Gs1Characters {

    private static final String ALL =
            "!\"%&'()*+,-./0123456789:;<=>?"
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private Gs1Characters() {}

    static boolean only(String text) {
        return text.chars().allMatch(c -> ALL.indexOf(c) >= 0);
    }
}
