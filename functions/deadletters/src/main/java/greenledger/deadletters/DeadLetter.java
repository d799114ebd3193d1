package greenledger.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/// A dead letter as an operator sees it.
///
/// @param id the queue's name and the message's id
/// @param queue that holds it
/// @param origin the function, mapping or rule that gave it up
/// @param kind `message`, `records`, `invocation`, `event` or `foreign`
/// @param cause why it was given up, as far as anybody noted it
/// @param attempts that failed
/// @param first when it first failed, or first came
/// @param last when it last failed, or was given up
/// @param payload what could not be taken; left out of lists
record DeadLetter(
        String id,
        String queue,
        String origin,
        String kind,
        String cause,
        long attempts,
        Instant first,
        Instant last,
        Optional<JsonNode> payload) {

    DeadLetter withoutPayload() {
        return new DeadLetter(
                id, queue, origin, kind, cause, attempts, first, last, Optional.empty());
    }
}
