package greenledger.dax.cbor;

/// The initial bytes that are whole items, or begin one, by themselves.
final class InitialByte {

    static final int FALSE = 0xf4;
    static final int TRUE = 0xf5;
    static final int NULL = 0xf6;
    static final int SINGLE = 0xfa;
    static final int DOUBLE = 0xfb;
    static final int BREAK = 0xff;

    private InitialByte() {}
}
