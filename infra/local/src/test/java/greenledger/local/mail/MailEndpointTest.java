package greenledger.local.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import greenledger.local.http.LocalServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mail that was sent can be read.
@Tag("slow")
class MailEndpointTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger ids = new AtomicInteger();
    private final LocalServer server =
            LocalServer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    new MailEndpoint(() -> "mail-" + ids.incrementAndGet()));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void what_was_sent_is_read_newest_first() throws Exception {
        assertEquals(200, send(mail("First")).statusCode());
        assertEquals("{\"MessageId\":\"mail-2\"}", send(mail("Second")).body());

        JsonNode mails = JSON.readTree(get("/mails").body()).path("mails");
        assertEquals(2, mails.size());
        assertEquals("Second", mails.at("/0/subject").asText());
        assertEquals("Hello", mails.at("/0/text").asText());
        assertEquals("ledger@green.example", mails.at("/0/from").asText());
        assertEquals("buyer@shop.example", mails.at("/0/to/0").asText());
        assertEquals("First", mails.at("/1/subject").asText());
    }

    @Test
    void no_more_than_two_hundred_are_kept() throws Exception {
        for (int i = 1; i <= 203; i++) {
            send(mail("Number " + i));
        }
        JsonNode mails = JSON.readTree(get("/mails").body()).path("mails");
        assertEquals(200, mails.size());
        assertEquals("Number 203", mails.at("/0/subject").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{}",
                "{\"FromEmailAddress\":\"a@b.example\",\"Destination\":{\"ToAddresses\":[]}}"
            })
    void what_is_no_mail_is_refused(String body) throws Exception {
        assertEquals(400, send(body).statusCode());
    }

    @Test
    void nothing_else_is_served() throws Exception {
        assertEquals(404, get("/v2/email/identities").statusCode());
    }

    private static String mail(String subject) {
        return """
        {"FromEmailAddress":"ledger@green.example",
         "Destination":{"ToAddresses":["buyer@shop.example"]},
         "Content":{"Simple":{"Subject":{"Data":"%s"},"Body":{"Text":{"Data":"Hello"}}}}}\
        """
                .formatted(subject);
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.url().resolve("/v2/email/outbound-emails"))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.url().resolve(path)).build(),
                BodyHandlers.ofString());
    }
}
