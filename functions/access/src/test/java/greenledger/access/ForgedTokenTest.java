package greenledger.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The door that each forgery finds shut has just opened to the token that it imitates.
@Tag("slow")
class ForgedTokenTest {

    private static final RSAKey KEY = TestIssuer.key("2026-11");

    /// Another's key, under the same name.
    private static final RSAKey STRANGER = TestIssuer.key("2026-11");

    private static final JWTClaimsSet CLAIMS = TestIssuer.claims().build();
    private static final JWTClaimsSet MORE_POWER =
            TestIssuer.claims().claim("roles", List.of("operator")).build();

    @TempDir private Path folder;
    private Door door;

    @BeforeEach
    void the_real_token_opens_the_door() {
        door = Door.trusting(folder, KEY);
        door.opensTo(TestIssuer.token(KEY, CLAIMS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE"})
    void an_unsigned_token(String algorithm) {
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}");
        String because =
                algorithm.equals("none")
                        ? "Unsecured (plain) JWTs are rejected"
                        : "Another algorithm expected";
        String signature = algorithm.equals("none") ? "" : part(TestIssuer.token(KEY), 2);

        door.staysShutTo(header + "." + base64(MORE_POWER.toString()) + "." + signature, because);
    }

    @Test
    void a_token_whose_signature_was_cut_off() {
        String token = TestIssuer.token(KEY, CLAIMS);

        door.staysShutTo(token.substring(0, token.lastIndexOf('.') + 1), "signature");
    }

    @Test
    void a_token_that_takes_the_public_key_for_a_shared_secret() throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(KEY.getKeyID())
                        .build();
        MACSigner signer = new MACSigner(KEY.toPublicKey().getEncoded());

        door.staysShutTo(TestIssuer.token(header, CLAIMS, signer), "Another algorithm expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void a_token_of_the_right_key_in_another_algorithm(String algorithm) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(KEY.getKeyID())
                        .build();

        door.staysShutTo(
                TestIssuer.token(header, CLAIMS, TestIssuer.signer(KEY)),
                "Another algorithm expected");
    }

    @Test
    void a_token_of_another_key_under_the_same_name() {
        door.staysShutTo(TestIssuer.token(STRANGER, CLAIMS), "Invalid signature");
    }

    @Test
    void a_token_that_brings_its_own_key() {
        JWSHeader header =
                TestIssuer.header(STRANGER).keyID(null).jwk(STRANGER.toPublicJWK()).build();

        door.staysShutTo(
                TestIssuer.token(header, CLAIMS, TestIssuer.signer(STRANGER)), "Invalid signature");
    }

    @Test
    void a_token_that_says_where_its_key_is(@TempDir Path elsewhere) {
        URI keys = KeySetFile.in(elsewhere, STRANGER.toPublicJWK()).path().toUri();
        JWSHeader header = TestIssuer.header(STRANGER).jwkURL(keys).build();

        door.staysShutTo(
                TestIssuer.token(header, CLAIMS, TestIssuer.signer(STRANGER)), "Invalid signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "../../2026-11", "' OR '1'='1"})
    void a_token_of_an_unknown_key(String id) {
        JWSHeader header = TestIssuer.header(KEY).keyID(id).build();

        door.staysShutTo(
                TestIssuer.token(header, CLAIMS, TestIssuer.signer(KEY)),
                "no matching key(s) found");
    }

    @Test
    void a_token_whose_claims_were_changed_afterwards() {
        String token = TestIssuer.token(KEY, CLAIMS);
        String claims = base64(MORE_POWER.toString());

        door.staysShutTo(part(token, 0) + "." + claims + "." + part(token, 2), "Invalid signature");
    }

    @Test
    void a_token_that_asks_for_something_critical_that_nobody_here_understands() {
        JWSHeader header =
                TestIssuer.header(KEY)
                        .criticalParams(Set.of("moon"))
                        .customParam("moon", "full")
                        .build();
        JWSHeader uncritical = TestIssuer.header(KEY).customParam("moon", "full").build();

        door.opensTo(TestIssuer.token(uncritical, CLAIMS, TestIssuer.signer(KEY)));
        door.staysShutTo(
                TestIssuer.token(header, CLAIMS, TestIssuer.signer(KEY)), "Invalid signature");
    }

    @Test
    void a_token_that_is_encrypted_for_the_issuer() throws JOSEException {
        EncryptedJWT token =
                new EncryptedJWT(
                        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                                .type(new JOSEObjectType("at+jwt"))
                                .build(),
                        CLAIMS);
        token.encrypt(new RSAEncrypter(KEY.toRSAPublicKey()));

        door.staysShutTo(token.serialize(), "not one bearer token in three parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+JWT ", "logout+jwt", "at+jwt,JWT"})
    void a_token_of_another_type(String type) {
        JWSHeader header = TestIssuer.header(KEY).type(new JOSEObjectType(type)).build();

        door.staysShutTo(TestIssuer.token(header, CLAIMS, TestIssuer.signer(KEY)), "not allowed");
    }

    @Test
    void a_token_of_no_type() {
        JWSHeader header = TestIssuer.header(KEY).type(null).build();

        door.staysShutTo(TestIssuer.token(header, CLAIMS, TestIssuer.signer(KEY)), "typ");
    }

    @Test
    void a_token_of_a_key_that_is_too_short(@TempDir Path elsewhere) {
        RSAKey weak = TestIssuer.key("weak", 1024);
        Door both = Door.trusting(elsewhere, weak, KEY);

        both.opensTo(TestIssuer.token(KEY, CLAIMS));
        both.staysShutTo(TestIssuer.token(weak, CLAIMS), "no matching key(s) found");
    }

    @Test
    void what_only_looks_like_a_token() {
        door.staysShutTo("e30.e30.e30", "alg");
        door.staysShutTo("bm9wZQ.bm9wZQ.bm9wZQ", "JSON");
        door.staysShutTo(base64("{\"alg\":\"RS256\"") + ".e30.e30", "JSON");
        door.staysShutTo(base64("[".repeat(5000)) + ".e30.e30", "JSON");
        door.staysShutTo("a..", "not one bearer token in three parts");
    }

    private static String part(String token, int index) {
        return List.of(token.split("\\.", -1)).get(index);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
