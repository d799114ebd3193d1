package greenledger.domain.lot;

import greenledger.domain.Excerpt;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a lot is called: GTIN and batch once it is packed, a code of the grower's own before.
public record LotId(String value) {

    private static final int LONGEST = 40;
    private static final Pattern PACKED = Pattern.compile("([0-9]{14})\\.(.*)");

    public LotId {
        if (value.isEmpty() || value.length() > LONGEST || !Gs1Characters.only(value)) {
            throw new IllegalArgumentException(
                    "A lot id has 1 to 40 letters, digits and marks that GS1 barcodes can hold,"
                            + " unlike "
                            + Excerpt.of(value)
                            + ".");
        }
        Matcher packed = PACKED.matcher(value);
        if (packed.matches()) {
            value = packed(new Gtin(packed.group(1)), new Batch(packed.group(2)));
        }
    }

    public static LotId of(Gtin gtin, Batch batch) {
        return new LotId(packed(gtin, batch));
    }

    /// The trade item, where the id names one.
    public Optional<Gtin> gtin() {
        return part(1).map(Gtin::new);
    }

    /// The batch of that trade item, where the id names one.
    public Optional<Batch> batch() {
        return part(2).map(Batch::new);
    }

    private static String packed(Gtin gtin, Batch batch) {
        return gtin + "." + batch;
    }

    private Optional<String> part(int group) {
        Matcher packed = PACKED.matcher(value);
        return packed.matches() ? Optional.of(packed.group(group)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
