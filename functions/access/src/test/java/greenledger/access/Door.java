package greenledger.access;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// A verifier that trusts a test's issuer, and what a test expects of it.
record Door(TokenVerifier verifier, SettableClock clock) {

    /// At noon, when the tokens of [TestIssuer] begin.
    static Door trusting(Path folder, RSAKey... keys) {
        JWK[] published = Arrays.stream(keys).map(RSAKey::toPublicJWK).toArray(JWK[]::new);
        SettableClock clock = new SettableClock(TestIssuer.NOON);
        return new Door(new TokenVerifier(KeySetFile.in(folder, published).issuer(), clock), clock);
    }

    Door after(Duration time) {
        clock.pass(time);
        return this;
    }

    Verdict verify(String token) {
        return verifier.verify("Bearer " + token);
    }

    void opensTo(String token) {
        assertInstanceOf(Verdict.Verified.class, verify(token));
    }

    void staysShutTo(String token, String because) {
        Verdict.Denied denied = assertInstanceOf(Verdict.Denied.class, verify(token));
        assertTrue(denied.why().contains(because), denied::why);
    }
}
