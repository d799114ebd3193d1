package greenledger.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// JSON text as it is stored: as it is while small, as a zlib stream (RFC 1950) where that saves a
/// capacity unit.
///
/// The two are told apart by their first byte: a JSON object begins with `{`, a zlib stream never
/// does.
final class Deflated {

    private static final int WORTHWHILE = 1024;

    private Deflated() {}

    static byte[] ifSmaller(byte[] json) {
        if (json.length < WORTHWHILE) {
            return json;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size() < json.length ? bytes.toByteArray() : json;
    }

    static String text(byte[] stored) {
        if (stored.length > 0 && stored[0] == '{') {
            return new String(stored, StandardCharsets.UTF_8);
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Neither JSON nor a zlib stream", e);
        }
    }
}
