package greenledger.aws.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.domain.notice.WebhookSecret;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// By what a webhook's receiver knows a notice: `t=<epoch seconds>,v1=<hex>`, where the hexadecimal
/// digits are the HMAC-SHA256, keyed with the shared secret, of `<epoch seconds>.<body>`.
final class Signature {

    static final String HEADER = "GreenLedger-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(String body, Instant at, WebhookSecret secret) {
        long seconds = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal((seconds + "." + body).getBytes(UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
