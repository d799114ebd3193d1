package greenledger.dax.auth;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.dax.utils.SigV4Gen;
import software.amazon.dax.utils.SigV4Gen.SigAndStringToSign;

/// Signatures of the Java client, whole and tampered with.
class SignatureVerifierTest {

    private static final String KEY = "AKIDEXAMPLE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private final SignatureVerifier verifier =
            new SignatureVerifier(SecretKeys.of(Map.of(KEY, SECRET)));
    private final SigAndStringToSign signed = sign(SECRET);

    @Test
    void the_client_s_own_signature_is_good() {
        assertTrue(verifier.verifies(KEY, signed.mStringToSign, signed.mSignature));
    }

    @Test
    void another_key_or_another_secret_is_not() {
        assertFalse(verifier.verifies("AKIDOTHER", signed.mStringToSign, signed.mSignature));
        SigAndStringToSign other = sign("another secret");
        assertFalse(verifier.verifies(KEY, other.mStringToSign, other.mSignature));
    }

    @Test
    void a_changed_signature_is_not() {
        char last = signed.mSignature.charAt(63);
        String changed = signed.mSignature.substring(0, 63) + (last == '0' ? '1' : '0');
        assertFalse(verifier.verifies(KEY, signed.mStringToSign, changed));
        assertFalse(verifier.verifies(KEY, signed.mStringToSign, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, eu-west-1",
        "/dax/, /dynamodb/",
        "aws4_request, aws5_request",
        "AWS4-HMAC-SHA256, AWS4-HMAC-SHA1",
        "T, T0"
    })
    void a_changed_scope_is_not(String was, String is) {
        String changed = signed.mStringToSign.replaceFirst(was, is);
        assertFalse(changed.equals(signed.mStringToSign));
        assertFalse(verifier.verifies(KEY, changed, signed.mSignature));
    }

    @Test
    void what_is_no_string_to_sign_is_not() {
        assertFalse(verifier.verifies(KEY, "", signed.mSignature));
        assertFalse(verifier.verifies(KEY, "AWS4-HMAC-SHA256\na\nb\nc", signed.mSignature));
    }

    private static SigAndStringToSign sign(String secret) {
        return SigV4Gen.generateSigAndStringToSign(
                AwsBasicCredentials.create(KEY, secret),
                "https://dax.amazonaws.com",
                "us-east-1",
                "");
    }
}
