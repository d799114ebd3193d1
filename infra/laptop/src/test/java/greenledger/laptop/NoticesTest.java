package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A notice goes through the real queue, and out by each channel that its party chose.
@Tag("slow")
@ExtendWith(RunningLedger.class)
class NoticesTest {

    private static final String TENANT = "notices";

    @Test
    void a_notice_in_the_queue_reaches_inbox_and_mailbox_once(Ledger ledger) {
        String address = "buyer-" + UUID.randomUUID() + "@shop.example";
        choose(ledger, address);
        String notice = notice("n-1");

        send(ledger, notice);
        awaitLetters(ledger, address, List.of("n-1"));
        ledger.awaitEmpty("local-NoticesQueue");
        send(ledger, notice);
        send(ledger, notice("n-2"));
        awaitLetters(ledger, address, List.of("n-2", "n-1"));
        assertEquals(2, mails(ledger, address));
    }

    /// Until they are in the inbox, and as many mails have gone out.
    private static void awaitLetters(Ledger ledger, String address, List<String> expected) {
        JsonNode inbox =
                ledger.invokeUntil(
                        "ListInbox",
                        Sample.of("ListInbox").tenant(TENANT).event(),
                        page ->
                                letters(page).equals(expected)
                                        && mails(ledger, address) >= expected.size());
        assertEquals(expected, letters(inbox));
    }

    private static void choose(Ledger ledger, String address) {
        JsonNode body = Ledger.json("{\"email\":\"" + address + "\"}");
        JsonNode answer = Sample.of("SetChannels").tenant(TENANT).body(body).on(ledger);
        assertEquals(200, answer.path("statusCode").asInt(), answer::toString);
    }

    private static String notice(String id) {
        ObjectNode notice =
                (ObjectNode)
                        Ledger.json(
                                Sample.of("DeliverNotices").event().at("/Records/0/body").asText());
        String minute = id.substring(id.indexOf('-') + 1);
        return notice.put("tenant", TENANT)
                .put("id", id)
                .put("to", "shop-2")
                .put("at", "2026-11-21T12:0" + minute + ":00Z")
                .toString();
    }

    private static void send(Ledger ledger, String message) {
        String queue =
                ledger.cloud()
                        .clients()
                        .sqs()
                        .getQueueUrl(url -> url.queueName("local-NoticesQueue"))
                        .queueUrl();
        ledger.cloud().clients().sqs().sendMessage(m -> m.queueUrl(queue).messageBody(message));
    }

    private static List<String> letters(JsonNode page) {
        return Ledger.json(page.path("body").asText()).path("items").findValuesAsText("id");
    }

    private static long mails(Ledger ledger, String address) {
        URI mails = ledger.cloud().endpoints().of(Service.SESV2).resolve("/mails");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body =
                    client.send(HttpRequest.newBuilder(mails).build(), BodyHandlers.ofString())
                            .body();
            return Ledger.json(body)
                    .path("mails")
                    .valueStream()
                    .filter(mail -> mail.at("/to/0").asText().equals(address))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
