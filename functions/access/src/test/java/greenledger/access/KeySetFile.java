package greenledger.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import greenledger.core.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where a test's issuer publishes its keys.
record KeySetFile(Path path) {

    static KeySetFile in(Path folder, JWK... keys) {
        KeySetFile file = new KeySetFile(folder.resolve("jwks.json"));
        file.publish(keys);
        return file;
    }

    void publish(JWK... keys) {
        write(new JWKSet(List.of(keys)).toString());
    }

    void write(String content) {
        try {
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Issuer issuer() {
        return new Issuer(TestIssuer.NAME, TestIssuer.AUDIENCE, path.toUri());
    }
}
