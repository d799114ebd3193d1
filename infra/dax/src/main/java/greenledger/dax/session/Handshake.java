package greenledger.dax.session;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.MajorType;
import java.io.IOException;

/// How a connection begins: a magic word, whether answers come in frames, and what nobody needs to
/// know.
record Handshake(boolean framed) {

    private static final String MAGIC = "J7yne5G";
    private static final int FRAMED = 1;

    static Handshake read(CborReader in) throws IOException {
        String magic = in.readText();
        if (!magic.equals(MAGIC)) {
            throw new CborFormatException("not a DAX client");
        }
        boolean framed = in.readInt() == FRAMED;
        skipSession(in);
        skipProperties(in);
        skipMode(in);
        return new Handshake(framed);
    }

    private static void skipSession(CborReader in) throws IOException {
        if (!in.skipNull()) {
            in.readName();
        }
    }

    private static void skipProperties(CborReader in) throws IOException {
        in.forEach(
                MajorType.MAP,
                () -> {
                    in.readText();
                    in.readText();
                });
    }

    private static void skipMode(CborReader in) throws IOException {
        in.readInt();
    }
}
