package greenledger.laptop.client.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.http.Answer;
import greenledger.laptop.client.http.Ledger;
import java.io.Serial;
import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;

/// The calls of the API that are about dead letters.
public record LetterCalls(Ledger ledger) {

    private static final String PATH = "/operations/dead-letters";

    /// The ledger would not; the message is its own.
    public static final class Refused extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    public JsonNode list() throws InterruptedException {
        return body(ledger.get(PATH, Map.of()));
    }

    public JsonNode show(String id) throws InterruptedException {
        return body(ledger.get(PATH + "/" + URLEncoder.encode(id, UTF_8), Map.of()));
    }

    JsonNode redrive(ObjectNode order) throws InterruptedException {
        return body(ledger.post(PATH + "/redrive", order, UUID.randomUUID().toString(), Map.of()));
    }

    private static JsonNode body(Answer answer) {
        if (!answer.isSuccess()) {
            throw new Refused(answer.problem());
        }
        return answer.body();
    }
}
