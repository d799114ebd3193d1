package greenledger.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/// An issuer with a key of its own, and the tokens it makes.
final class TestIssuer {

    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "greenledger";
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private TestIssuer() {}

    static RSAKey key(String id) {
        return key(id, 2048);
    }

    static RSAKey key(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(id)
                    .generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /// Farmer farm-1 of the tenant valley, for an hour from noon.
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject("farm-1")
                .claim("tenant", "valley")
                .claim("roles", List.of("farmer", "packer"))
                .issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(3600)));
    }

    static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
    }

    static String token(RSAKey key) {
        return token(key, claims().build());
    }

    static String token(RSAKey key, JWTClaimsSet claims) {
        return token(header(key).build(), claims, signer(key));
    }

    static String token(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key, Set.of(AllowWeakRSAKey.getInstance()));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
