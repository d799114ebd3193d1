package greenledger.dax.cbor;

/// The tags of numbers that are not plain integers, and the tags that are DAX's own.
public final class Tag {

    public static final int POSITIVE_BIGNUM = 2;
    public static final int NEGATIVE_BIGNUM = 3;
    public static final int DECIMAL_FRACTION = 4;

    public static final int STRING_SET = 3321;
    public static final int NUMBER_SET = 3322;
    public static final int BINARY_SET = 3323;
    public static final int LIST_INDEX = 3324;

    private Tag() {}
}
