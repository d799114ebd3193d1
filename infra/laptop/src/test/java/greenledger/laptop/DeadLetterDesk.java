package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/// What an operator does with dead letters, by the deployed functions.
record DeadLetterDesk(Ledger ledger) {

    JsonNode list() {
        return body(Sample.of("ListDeadLetters").on(ledger), "ListDeadLetters");
    }

    /// The causes of the letters in one queue, by what identifies each letter's payload.
    Map<String, JsonNode> letters(String queue) {
        Map<String, JsonNode> letters = new TreeMap<>();
        list().path("items")
                .valueStream()
                .filter(letter -> letter.path("queue").asText().equals(queue))
                .forEach(letter -> letters.put(letter.path("id").asText(), letter));
        return letters;
    }

    JsonNode show(String id) {
        return body(Sample.of("GetDeadLetter").id(id).on(ledger), "GetDeadLetter");
    }

    JsonNode redrive(String queue) {
        JsonNode order = Ledger.json("{\"queue\":\"" + queue + "\"}");
        return body(Sample.of("RedriveDeadLetters").body(order).on(ledger), "RedriveDeadLetters");
    }

    /// Everything that is answered keeps to the contract.
    private static JsonNode body(JsonNode answer, String operation) {
        OpenApiTest.keepsTheContract(Operation.of(operation), answer);
        if (answer.path("statusCode").asInt() != 200) {
            throw new AssertionError(answer.toString());
        }
        return Ledger.json(answer.path("body").asText());
    }
}
