package greenledger.aws.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import greenledger.aws.SignedCalls;
import greenledger.core.Json;
import greenledger.core.Notices.Notice;
import greenledger.domain.notice.EmailAddress;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/// Mail as SES takes it: `SendEmail` of version 2, signed.
class SesMailTest {

    private static final Notice NOTICE =
            new Notice(
                    new TenantId("orchard"),
                    "n-1",
                    new PartyId("shop-2"),
                    "LotTransferred",
                    "You have received 20 KGM.",
                    Map.of("transferId", "t-1"),
                    Instant.parse("2026-11-21T12:00:00Z"));
    private static final EmailAddress BUYER = new EmailAddress("buyer@shop.example");

    /// @param line method and path
    private record Request(String line, String authorization, String body) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final SdkHttpClient http = Apache5HttpClient.create();
    private final HttpServer server;
    private volatile int status = 200;

    SesMailTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext(
                "/",
                exchange -> {
                    requests.add(
                            new Request(
                                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                                    exchange.getRequestHeaders().getFirst("Authorization"),
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                    byte[] answer = "{\"message\":\"Not now\"}".getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void a_notice_is_sent_signed_for_ses() {
        assertEquals(Optional.empty(), mail("ledger@green.example").send(BUYER, NOTICE));

        Request request = requests.getFirst();
        assertEquals("POST /v2/email/outbound-emails", request.line());
        assertTrue(
                request.authorization()
                        .matches(
                                "AWS4-HMAC-SHA256 Credential=id/\\d{8}/eu-central-1/ses/aws4_request.*"),
                request::authorization);
        JsonNode body = Json.read(request.body(), JsonNode.class);
        assertEquals("ledger@green.example", body.path("FromEmailAddress").asText());
        assertEquals("buyer@shop.example", body.at("/Destination/ToAddresses/0").asText());
        assertEquals(
                "GreenLedger: LotTransferred", body.at("/Content/Simple/Subject/Data").asText());
        assertEquals(
                "You have received 20 KGM.\n\ntransferId: t-1\n",
                body.at("/Content/Simple/Body/Text/Data").asText());
    }

    @Test
    void what_ses_does_not_take_is_told_with_its_reason() {
        status = 429;

        assertEquals(
                Optional.of("SES answered 429 {\"message\":\"Not now\"}"),
                mail("ledger@green.example").send(BUYER, NOTICE));
    }

    @Test
    void without_a_sender_nothing_is_sent() {
        assertEquals(
                Optional.of("no sender's address is set (MAIL_FROM)"),
                mail("").send(BUYER, NOTICE));
        assertEquals(List.of(), requests);
    }

    private SesMail mail(String from) {
        return new SesMail(
                new SignedCalls(
                        http,
                        new SignedCalls.Account(
                                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                                "eu-central-1",
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("id", "key"))),
                        "ses"),
                from);
    }
}
