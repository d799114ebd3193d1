package greenledger.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import greenledger.local.http.JsonAnswer;
import greenledger.local.http.NewestFirst;
import greenledger.local.json.Json;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/// SES's endpoint (version 2) for `SendEmail` with simple content. What is sent is kept here, the
/// last two hundred of it, and read by `GET /mails`, newest first.
public final class MailEndpoint implements HttpHandler {

    private static final Logger LOG = System.getLogger(MailEndpoint.class.getName());
    private static final String SEND = "POST /v2/email/outbound-emails";
    private static final String READ = "GET /mails";
    private static final int KEPT = 200;

    private final Supplier<String> ids;
    private final NewestFirst mails = new NewestFirst("mails", KEPT);

    /// @param ids what the mails are called, each differently
    public MailEndpoint(Supplier<String> ids) {
        this.ids = ids;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case SEND -> send(exchange);
                case READ -> JsonAnswer.REST.send(exchange, 200, mails.all());
                case String other -> refuse(exchange, 404, other + " is not served here.");
            }
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        Optional<JsonNode> request = Json.read(exchange.getRequestBody().readAllBytes());
        JsonNode mail = request.orElseGet(Json::object);
        JsonNode content = mail.at("/Content/Simple");
        JsonNode to = mail.at("/Destination/ToAddresses");
        String from = mail.path("FromEmailAddress").asText();
        if (from.isBlank() || to.isEmpty() || content.at("/Subject/Data").asText().isBlank()) {
            refuse(
                    exchange,
                    400,
                    "A mail has a FromEmailAddress, a Destination and a Content.Simple.Subject.");
            return;
        }
        ObjectNode kept = Json.object().put("id", ids.get()).put("from", from);
        kept.set("to", to);
        kept.put("subject", content.at("/Subject/Data").asText());
        kept.put("text", content.at("/Body/Text/Data").asText());
        mails.keep(kept);
        LOG.log(
                Level.INFO,
                "Mail to {0}: {1}. Read it at http://{2}/mails",
                to,
                kept.path("subject").asText(),
                exchange.getRequestHeaders().getFirst("Host"));
        JsonAnswer.REST.send(
                exchange, 200, Json.object().put("MessageId", kept.path("id").asText()));
    }

    private static void refuse(HttpExchange exchange, int status, String message)
            throws IOException {
        JsonAnswer.REST.send(exchange, status, Json.object().put("message", message));
    }
}
