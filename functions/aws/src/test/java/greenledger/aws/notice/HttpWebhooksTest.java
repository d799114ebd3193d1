package greenledger.aws.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import greenledger.aws.fixture.WebhookReceiver;
import greenledger.aws.fixture.WebhookReceiver.Received;
import greenledger.core.Json;
import greenledger.core.Notices.Notice;
import greenledger.domain.notice.Webhook;
import greenledger.domain.notice.WebhookSecret;
import greenledger.domain.notice.WebhookUrl;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a webhook's receiver gets, and which hosts are never called.
@Tag("slow")
class HttpWebhooksTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SECRET = "0123456789abcdef";
    private static final Notice NOTICE =
            new Notice(
                    new TenantId("orchard"),
                    "t-1:LotTransferred:shop-2",
                    new PartyId("shop-2"),
                    "LotTransferred",
                    "You have received 20 KGM of lot field-7 from farm-1.",
                    Map.of("transferId", "t-1"),
                    NOON);

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final HttpWebhooks webhooks =
            new HttpWebhooks(() -> NOON, SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(2));

    HttpWebhooksTest() throws IOException {}

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_notice_arrives_as_json_under_its_id() throws JsonProcessingException {
        assertEquals(Optional.empty(), post(receiver.url()));

        Received received = receiver.received().getFirst();
        assertEquals("/hooks", received.path());
        assertEquals("t-1:LotTransferred:shop-2", received.id());
        assertEquals(
                Json.STORED.readTree(
                        """
                        {"tenant":"orchard","id":"t-1:LotTransferred:shop-2","to":"shop-2",
                         "subject":"LotTransferred",
                         "text":"You have received 20 KGM of lot field-7 from farm-1.",
                         "about":{"transferId":"t-1"},"at":"2026-11-21T12:00:00Z"}\
                        """),
                Json.STORED.readTree(received.body()));
    }

    @Test
    void who_knows_the_secret_knows_the_sender() {
        post(receiver.url());

        Received received = receiver.received().getFirst();
        assertTrue(received.signature().startsWith("t=1795262400,v1="), received::signature);
        assertTrue(received.isSignedWith(SECRET));
        assertFalse(received.isSignedWith("another-secret-0"));
        assertFalse(
                new Received("", "", received.signature(), received.body() + " ")
                        .isSignedWith(SECRET));
    }

    /// The digest was made by another program: `printf '1795262400.{}' | openssl dgst -sha256 -hmac
    /// 0123456789abcdef`.
    @Test
    void a_signature_is_what_others_compute_too() {
        assertEquals(
                "t=1795262400,v1="
                        + "80ec7297d52808d866b73c780e49966e16b68b8a000e6d353405eee4a6f105ab",
                Signature.of("{}", NOON, new WebhookSecret(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 410, 429, 500, 503})
    void nothing_but_a_2xx_is_a_delivery(int status) {
        receiver.answers(status);

        assertEquals(Optional.of("it answered " + status), post(receiver.url()));
        assertEquals(1, receiver.received().size());
    }

    @Test
    void who_does_not_answer_is_not_waited_for() {
        receiver.answers(0);

        assertEquals(Optional.of("no answer within 2 seconds"), post(receiver.url()));
    }

    @Test
    void nobody_there_is_a_cause() {
        assertTrue(post("http://127.0.0.1:9/hooks").isPresent());
    }

    @Test
    void hosts_of_this_network_are_not_called_unless_that_is_allowed() {
        HttpWebhooks strict = HttpWebhooks.of(() -> NOON, false);
        String localhost = receiver.url().replace("127.0.0.1", "localhost");

        assertTrue(refusal(strict, receiver.url()).contains("no host of the public internet"));
        assertTrue(refusal(strict, localhost).contains("no host of the public internet"));
        assertEquals(0, receiver.received().size());
        assertEquals(
                Optional.empty(),
                HttpWebhooks.of(() -> NOON, true).post(webhook(receiver.url()), NOTICE));
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "100.128.0.1, true",
        "2606:4700::1111, true",
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "192.0.0.8, false",
        "198.18.0.1, false",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fd00::1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::1, false",
        "2001:0:a00:1::1, false",
        "::ffff:10.0.0.1, false"
    })
    void an_address_is_of_the_public_internet_or_not(String address, boolean isPublic)
            throws UnknownHostException {
        assertEquals(isPublic, PublicAddresses.isPublic(InetAddress.getByName(address)));
    }

    private Optional<String> post(String url) {
        return webhooks.post(webhook(url), NOTICE);
    }

    private static String refusal(HttpWebhooks webhooks, String url) {
        return webhooks.post(webhook(url), NOTICE).orElse("");
    }

    private static Webhook webhook(String url) {
        return new Webhook(new WebhookUrl(url), new WebhookSecret(SECRET));
    }
}
