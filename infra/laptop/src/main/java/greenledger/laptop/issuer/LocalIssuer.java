package greenledger.laptop.issuer;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import greenledger.aws.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/// Whom the functions on this machine believe: an issuer whose private key is in the user's home,
/// so that a second terminal can make tokens for whatever runs in the first.
public final class LocalIssuer {

    private static final String NAME = "greenledger-local";
    private static final String AUDIENCE = "greenledger";

    private final RSAKey key;
    private final URI keys;

    private LocalIssuer(RSAKey key, URI keys) {
        this.key = key;
        this.keys = keys;
    }

    /// The issuer of whoever runs this JVM.
    public static LocalIssuer ofThisUser() {
        return at(Path.of(System.getProperty("user.home")));
    }

    /// The issuer in a home. Its key is made on first use, and its public half published anew each
    /// time, so that functions that run already learn of a key that has been replaced.
    public static LocalIssuer at(Path home) {
        Path folder = home.resolve(".greenledger");
        RSAKey key = new KeyFile(folder).key();
        return new LocalIssuer(key, publish(new JWKSet(key.toPublicJWK()), folder).toUri());
    }

    /// What the template's parameters must say so that its functions believe this issuer.
    public Map<String, String> parameters() {
        return Map.of(
                "TokenIssuer", NAME,
                "TokenAudience", AUDIENCE,
                "TokenKeysUrl", keys.toString());
    }

    /// A signed access token (RFC 9068).
    ///
    /// @param id tells this token from all others
    public String issue(Grant grant, Instant now, String id) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(NAME)
                        .audience(AUDIENCE)
                        .subject(grant.party().value())
                        .claim("client_id", NAME)
                        .claim("tenant", grant.tenant().value())
                        .claim("roles", grant.roles().stream().map(Role::toString).toList())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(grant.validity())))
                        .jwtID(id)
                        .build();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK can sign with RS256", e);
        }
        return token.serialize();
    }

    private static Path publish(JWKSet keys, Path folder) {
        Path file = folder.resolve("jwks.json");
        try {
            Path fresh = OwnerOnly.temporaryFile(folder);
            Files.writeString(fresh, keys.toString());
            return Files.move(fresh, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The public key cannot be written to " + file + ": " + e, e);
        }
    }
}
