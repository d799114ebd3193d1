package greenledger.dax.cbor;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// Writes CBOR items one after another into memory.
public final class CborWriter {

    private static final int INDEFINITE = 31;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    public byte[] toBytes() {
        return out.toByteArray();
    }

    /// Bytes that are already items, or that have no header.
    public CborWriter raw(byte[] items) {
        out.writeBytes(items);
        return this;
    }

    /// One byte that has no header.
    public CborWriter raw(int oneByte) {
        out.write(oneByte);
        return this;
    }

    public CborWriter number(long value) {
        return value >= 0 ? head(MajorType.UNSIGNED, value) : head(MajorType.NEGATIVE, ~value);
    }

    public CborWriter number(BigDecimal value) {
        CborNumbers.write(this, value);
        return this;
    }

    public CborWriter floatingPoint(double value) {
        raw(InitialByte.DOUBLE);
        return bigEndian(Double.doubleToRawLongBits(value), Long.BYTES);
    }

    public CborWriter flag(boolean value) {
        return raw(value ? InitialByte.TRUE : InitialByte.FALSE);
    }

    public CborWriter nothing() {
        return raw(InitialByte.NULL);
    }

    public CborWriter bytes(byte[] value) {
        return head(MajorType.BYTES, value.length).raw(value);
    }

    public CborWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return head(MajorType.TEXT, utf8.length).raw(utf8);
    }

    public CborWriter tag(int tag) {
        return head(MajorType.TAG, tag);
    }

    public CborWriter array(int length) {
        return head(MajorType.ARRAY, length);
    }

    public CborWriter map(int length) {
        return head(MajorType.MAP, length);
    }

    /// Begins a map whose length is not known yet; [#end] ends it.
    public CborWriter openMap() {
        return raw(MajorType.MAP.initialByte(INDEFINITE));
    }

    public CborWriter end() {
        return raw(InitialByte.BREAK);
    }

    private CborWriter head(MajorType type, long argument) {
        if (argument < 0 || argument > 0xffff_ffffL) {
            return raw(type.initialByte(27)).bigEndian(argument, Long.BYTES);
        }
        if (argument > 0xffff) {
            return raw(type.initialByte(26)).bigEndian(argument, Integer.BYTES);
        }
        if (argument > 0xff) {
            return raw(type.initialByte(25)).bigEndian(argument, Short.BYTES);
        }
        if (argument >= 24) {
            return raw(type.initialByte(24)).bigEndian(argument, Byte.BYTES);
        }
        return raw(type.initialByte((int) argument));
    }

    private CborWriter bigEndian(long value, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (value >> shift));
        }
        return this;
    }
}
