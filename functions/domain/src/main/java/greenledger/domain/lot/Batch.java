package greenledger.domain.lot;

/// A batch or lot number as its packer prints it, GS1 application identifier 10.
public record Batch(String value) {

    private static final int LONGEST = 20;

    public Batch {
        Gs1Characters.check("A batch", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
