package greenledger.laptop.issuer;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/// A private key in a file that nobody but its owner can read.
///
/// @param folder made on first use too
record KeyFile(Path folder) {

    Path path() {
        return folder.resolve("issuer.jwk");
    }

    /// The key in it; made on first use.
    ///
    /// @throws IllegalStateException that tells what to do with a file that cannot be used
    RSAKey key() {
        Path path = path();
        try {
            if (Files.notExists(path)) {
                create();
            }
            if (!OwnerOnly.holdsFor(path)) {
                throw new IllegalStateException(
                        "Others can read the key in %s. Run: chmod 600 %s".formatted(path, path));
            }
            return read();
        } catch (IOException e) {
            throw new IllegalStateException("The key in " + path + " cannot be used: " + e, e);
        }
    }

    private RSAKey read() throws IOException {
        try {
            RSAKey key = RSAKey.parse(Files.readString(path()));
            if (key.isPrivate()) {
                return key;
            }
        } catch (ParseException e) {
            throw damaged(e);
        }
        throw damaged(new ParseException("The private part is missing", 0));
    }

    private IllegalStateException damaged(ParseException why) {
        return new IllegalStateException(
                ("There is no private RSA key in %s. Delete the file and a new one is made;"
                                + " tokens signed with the old one end with it.")
                        .formatted(path()),
                why);
    }

    private void create() throws IOException {
        Path fresh = OwnerOnly.temporaryFile(OwnerOnly.folder(folder));
        try {
            Files.writeString(fresh, generate().toJSONString(), WRITE, SYNC);
            Files.createLink(path(), fresh);
        } catch (FileAlreadyExistsException _) {
            // Another process was quicker; its key is as good as ours, and there must be only one.
        } finally {
            Files.delete(fresh);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK can make an RSA key", e);
        }
    }
}
