package greenledger.core;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Links every commit to the one before by SHA-256, so that an edit, a swap, an insertion or a
/// removal shows.
///
/// The digest runs over a domain separator, the previous hash and every stored value but the place
/// in a trace, which is no part of the fact. Numbers and the hash have fixed lengths (big-endian);
/// every text is preceded by its length in bytes as a 32-bit number, so that no two contents have
/// the same encoding.
public final class Chain {

    private static final String DOMAIN_SEPARATOR = "greenledger/commit/v1";

    private Chain() {}

    /// The hash that `commit` must bear; its own is not looked at.
    public static Hash seal(Commit commit) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Hash.of(sha256.digest(encoded(commit)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /// Lets only the next commit of a stream pass.
    ///
    /// @throws BrokenChain when `commit` is not the one that follows `head`, or not what was
    ///   written
    public static void check(Head head, Commit commit) {
        if (commit.revision() != head.revision() + 1) {
            throw new BrokenChain(
                    commit, "revision " + (head.revision() + 1) + " is missing before it");
        }
        if (!commit.previous().equals(head.hash()) || commit.firstEvent() != head.events() + 1) {
            throw new BrokenChain(commit, "it does not follow from the commit before it");
        }
        if (!seal(commit).equals(commit.hash())) {
            throw new BrokenChain(commit, "its content is not what was written");
        }
    }

    private static byte[] encoded(Commit commit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            CommandMetadata metadata = commit.metadata();
            text(out, DOMAIN_SEPARATOR);
            out.write(commit.previous().bytes());
            text(out, commit.stream().toString());
            out.writeLong(commit.revision());
            out.writeLong(commit.firstEvent());
            out.writeLong(metadata.at().toEpochMilli());
            text(out, metadata.id().toString());
            text(out, metadata.actor().value());
            text(out, metadata.correlation());
            text(out, metadata.causation().orElse(""));
            out.writeInt(commit.events().size());
            for (StoredEvent event : commit.events()) {
                text(out, event.type());
                out.writeInt(event.version());
                text(out, event.json());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
