package greenledger.domain.lot;

import greenledger.domain.Excerpt;

/// A batch or lot number as its packer prints it, GS1 application identifier 10.
public record Batch(String value) {

    private static final int LONGEST = 20;

    public Batch {
        if (value.isEmpty() || value.length() > LONGEST || !Gs1Characters.only(value)) {
            throw new IllegalArgumentException(
                    "A batch has 1 to 20 letters, digits and marks that GS1 barcodes can hold,"
                            + " unlike "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
