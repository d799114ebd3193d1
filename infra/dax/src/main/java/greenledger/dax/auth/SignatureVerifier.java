package greenledger.dax.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Decides by Signature Version 4 whether a connection may speak.
///
/// Clients send the string to sign itself; that they know the secret is all that it proves, and all
/// that is asked.
public final class SignatureVerifier {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeys keys;

    public SignatureVerifier(SecretKeys keys) {
        this.keys = keys;
    }

    public boolean verifies(String accessKeyId, String stringToSign, String signature) {
        Optional<CredentialScope> scope = CredentialScope.in(stringToSign);
        Optional<String> secret = keys.secretOf(accessKeyId);
        if (scope.isEmpty() || secret.isEmpty()) {
            return false;
        }
        byte[] expected = hmac(signingKey(secret.get(), scope.get()), stringToSign);
        return MessageDigest.isEqual(utf8(HexFormat.of().formatHex(expected)), utf8(signature));
    }

    private static byte[] signingKey(String secret, CredentialScope scope) {
        byte[] key = utf8("AWS4" + secret);
        key = hmac(key, scope.date());
        key = hmac(key, scope.region());
        key = hmac(key, CredentialScope.SERVICE);
        return hmac(key, CredentialScope.TERMINATOR);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
