package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.lambda.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/// What people send shows up in no line of the log and in no span, whatever field they put it in.
@Tag("slow")
@ExtendWith(RunningLedger.class)
class PersonalDataTest {

    /// A name, an address and a mail address, in one.
    private static final String PERSONAL = "Jane Doe 5 Elm Street jane.doe@example.com";

    /// A part of it stands for all of it.
    private static final List<String> TRACES_OF_JANE = List.of("Jane", "Elm", "jane.doe");

    private static final List<String> SENT =
            List.of("headers", "queryStringParameters", "pathParameters");

    @Test
    void nothing_that_is_sent_is_told(Ledger ledger) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        int requests = 0;
        try (OverheardLog _ = new OverheardLog(lines::add)) {
            for (String name : Repository.names("events/samples", ".json")) {
                Sample sample = Sample.of(name);
                if (sample.isHttp() || name.equals("AuthorizeCaller")) {
                    for (JsonNode planted : planted(sample.event())) {
                        invoke(ledger, name, planted);
                        requests++;
                    }
                }
            }
        }
        assertTrue(requests > 200, requests + " fields are too few to be all");
        assertTrue(lines.size() > requests, lines.size() + " lines of " + requests + " requests");
        assertEquals(List.of(), lines.stream().filter(PersonalDataTest::tellsOfJane).toList());
    }

    @Test
    void what_is_told_would_be_found() {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        try (OverheardLog _ = new OverheardLog(lines::add)) {
            LoggerFactory.getLogger("greenledger.gossip").info("Said: {}", PERSONAL);
        }
        assertEquals(1, lines.stream().filter(PersonalDataTest::tellsOfJane).count());
    }

    private static boolean tellsOfJane(String line) {
        return TRACES_OF_JANE.stream().anyMatch(line::contains);
    }

    /// The answer is of no matter here; a function that fails tells of it, too.
    private static void invoke(Ledger ledger, String function, JsonNode event) {
        Outcome _ =
                ledger.cloud()
                        .functions()
                        .find("local-" + function + "Function")
                        .orElseThrow()
                        .function()
                        .invoke(event.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The event, once for each text that its sender chose, with that text replaced.
    private static List<JsonNode> planted(JsonNode event) {
        List<JsonNode> planted = new ArrayList<>();
        for (String part : SENT) {
            for (String field : names(event.path(part))) {
                ObjectNode other = event.deepCopy();
                ((ObjectNode) other.path(part)).put(field, PERSONAL);
                planted.add(other);
            }
        }
        if (event.path("body").isTextual()) {
            JsonNode body = Ledger.json(event.path("body").asText());
            for (JsonNode other : plantedIn(body)) {
                planted.add(withBody(event, other.toString()));
            }
            planted.add(withBody(event, PERSONAL));
        }
        return planted;
    }

    private static JsonNode withBody(JsonNode event, String body) {
        ObjectNode other = event.deepCopy();
        ((ObjectNode) other.path("headers")).put("idempotency-key", "jane-" + body.hashCode());
        return other.put("body", body);
    }

    private static List<JsonNode> plantedIn(JsonNode object) {
        List<JsonNode> planted = new ArrayList<>();
        for (String field : names(object)) {
            ObjectNode other = object.deepCopy();
            planted.add(other.put(field, PERSONAL));
            for (JsonNode inner : plantedIn(object.path(field))) {
                ObjectNode nested = object.deepCopy();
                nested.set(field, inner);
                planted.add(nested);
            }
        }
        return planted;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
