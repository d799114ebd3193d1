package greenledger.dax.value;

import java.io.EOFException;

/// Numbers of so many bits each, taken from the front.
final class BitReader {

    private final byte[] bytes;
    private int next;
    private int pending;
    private int available;

    BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int next(int wanted) throws EOFException {
        while (available < wanted) {
            if (next == bytes.length) {
                throw new EOFException("a decimal was cut short");
            }
            pending = (pending << Byte.SIZE) | Byte.toUnsignedInt(bytes[next++]);
            available += Byte.SIZE;
        }
        available -= wanted;
        int value = pending >> available;
        pending &= (1 << available) - 1;
        return value;
    }
}
