package greenledger.dax.cbor;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads CBOR items one after another from a stream, blocking until each is whole.
public final class CborReader {

    private static final int NOTHING = -2;
    private static final int INDEFINITE = 31;

    /// Far above DynamoDB's 16 MB request; below what would hurt a small heap.
    private static final long LONGEST = 64L << 20;

    /// What is done with each element of an array or map.
    @FunctionalInterface
    public interface Element {
        void read() throws IOException;
    }

    private final InputStream in;
    private int ahead = NOTHING;

    public CborReader(InputStream in) {
        this.in = in;
    }

    public CborReader(byte[] bytes) {
        this(new ByteArrayInputStream(bytes));
    }

    public boolean atEnd() throws IOException {
        return peek() < 0;
    }

    public MajorType type() throws IOException {
        if (atEnd()) {
            throw new EOFException("expected an item");
        }
        return MajorType.of(peek());
    }

    /// All that is left: the last part of a compound key has no header of its own.
    public byte[] readRest() throws IOException {
        if (atEnd()) {
            return new byte[0];
        }
        int first = readByte();
        byte[] others = in.readAllBytes();
        byte[] all = new byte[others.length + 1];
        all[0] = (byte) first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    public long readLong() throws IOException {
        int initial = readByte();
        return switch (MajorType.of(initial)) {
            case UNSIGNED -> argument(initial);
            case NEGATIVE -> ~argument(initial);
            case BYTES, TEXT, ARRAY, MAP, TAG, SIMPLE -> throw unexpected("an integer", initial);
        };
    }

    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new CborFormatException("integer out of range: " + value);
        }
        return (int) value;
    }

    /// Clients send flags as booleans or as 0 and 1.
    public boolean readFlag() throws IOException {
        if (skip(InitialByte.TRUE)) {
            return true;
        }
        return !skip(InitialByte.FALSE) && readLong() != 0;
    }

    public byte[] readBytes() throws IOException {
        return exactly(argument(expect(MajorType.BYTES)));
    }

    public Optional<byte[]> readOptionalBytes() throws IOException {
        return skipNull() ? Optional.empty() : Optional.of(readBytes());
    }

    public String readText() throws IOException {
        return utf8(exactly(argument(expect(MajorType.TEXT))));
    }

    public Optional<String> readOptionalText() throws IOException {
        return skipNull() ? Optional.empty() : Optional.of(readText());
    }

    /// Names come as text from one client and as bytes from the other.
    public String readName() throws IOException {
        return type() == MajorType.BYTES ? utf8(readBytes()) : readText();
    }

    public int readTag() throws IOException {
        return checkedInt(argument(expect(MajorType.TAG)));
    }

    /// The number of elements of an array that must say it beforehand.
    public int readArrayLength() throws IOException {
        int initial = expect(MajorType.ARRAY);
        if (information(initial) == INDEFINITE) {
            throw unexpected("an array of known length", initial);
        }
        return checkedInt(argument(initial));
    }

    /// Reads an array or a map, of known length or up to its break. The Java client tags its lists
    /// of names.
    public void forEach(MajorType type, Element element) throws IOException {
        if (type() == MajorType.TAG) {
            readTag();
        }
        int initial = expect(type);
        if (information(initial) == INDEFINITE) {
            while (!skip(InitialByte.BREAK)) {
                element.read();
            }
            return;
        }
        long length = argument(initial);
        for (long i = 0; i < length; i++) {
            element.read();
        }
    }

    /// Whether the next item is a number, in any of the forms in which clients send one.
    public boolean atNumber() throws IOException {
        return switch (type()) {
            case UNSIGNED, NEGATIVE -> true;
            case TAG -> (peek() & MajorType.INFORMATION_MASK) <= Tag.DECIMAL_FRACTION;
            case SIMPLE -> peek() == InitialByte.SINGLE || peek() == InitialByte.DOUBLE;
            case BYTES, TEXT, ARRAY, MAP -> false;
        };
    }

    public BigDecimal readNumber() throws IOException {
        return CborNumbers.read(this);
    }

    public boolean skipNull() throws IOException {
        return skip(InitialByte.NULL);
    }

    int peek() throws IOException {
        if (ahead == NOTHING) {
            ahead = in.read();
        }
        return ahead;
    }

    int readByte() throws IOException {
        int value = peek();
        if (value < 0) {
            throw new EOFException("an item was cut short");
        }
        ahead = NOTHING;
        return value;
    }

    long argument(int initial) throws IOException {
        int information = information(initial);
        return switch (information) {
            case 24 -> bigEndian(1);
            case 25 -> bigEndian(2);
            case 26 -> bigEndian(4);
            case 27 -> bigEndian(8);
            case 28, 29, 30, INDEFINITE -> throw unexpected("a length", initial);
            default -> information;
        };
    }

    static CborFormatException unexpected(String wanted, int initial) {
        return new CborFormatException("expected %s, found 0x%02x".formatted(wanted, initial));
    }

    private boolean skip(int initial) throws IOException {
        if (peek() != initial) {
            return false;
        }
        readByte();
        return true;
    }

    private int expect(MajorType type) throws IOException {
        int initial = readByte();
        if (MajorType.of(initial) != type) {
            throw unexpected(type.name(), initial);
        }
        return initial;
    }

    private long bigEndian(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | readByte();
        }
        return value;
    }

    private byte[] exactly(long length) throws IOException {
        if (length < 0 || length > LONGEST) {
            throw new CborFormatException("length " + Long.toUnsignedString(length));
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("an item was cut short");
        }
        return bytes;
    }

    private static int information(int initial) {
        return initial & MajorType.INFORMATION_MASK;
    }

    private static int checkedInt(long value) throws CborFormatException {
        if (value < 0 || value > LONGEST) {
            throw new CborFormatException("out of range: " + Long.toUnsignedString(value));
        }
        return (int) value;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
