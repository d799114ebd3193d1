package greenledger.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Json;
import greenledger.core.deadletter.DeadLetterQueues.Message;
import greenledger.core.deadletter.Failure;
import greenledger.core.deadletter.Failures;
import greenledger.core.deadletter.Failures.Item;
import greenledger.core.deadletter.StreamRecords;
import greenledger.core.deadletter.StreamRecords.Range;
import greenledger.deadletters.Letter.Foreign;
import greenledger.deadletters.Letter.Forsaken;
import greenledger.deadletters.Letter.Returned;
import greenledger.deadletters.Letter.Skipped;
import greenledger.deadletters.Letter.Undelivered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds out why a letter died: from what it says itself, and from what was noted at each attempt.
record Autopsy(Failures failures, StreamRecords records) {

    private static final String UNKNOWN =
            "The function ended before it could say why: timed out, out of memory or throttled. See"
                    + " its log.";

    DeadLetter of(Letter letter) {
        return switch (letter) {
            case Returned returned -> returned(returned);
            case Skipped skipped -> skipped(skipped);
            case Forsaken forsaken -> forsaken(forsaken);
            case Undelivered undelivered -> undelivered(undelivered);
            case Foreign foreign -> foreign(foreign);
        };
    }

    private DeadLetter returned(Returned letter) {
        Message message = letter.message();
        String source = letter.queue().source().orElseThrow();
        Item item = Item.message(source.substring(source.lastIndexOf('/') + 1), message.id());
        Optional<Failure> known = failures.between(item, item).stream().findFirst();
        return new DeadLetter(
                letter.id(),
                letter.queue().name(),
                known.map(Failure::function).orElse(item.source()),
                "message",
                known.map(Failure::cause).orElse(UNKNOWN),
                known.map(Failure::attempts).orElse(message.receives()),
                known.map(Failure::first).orElse(message.sent()),
                known.map(Failure::last).orElse(message.sent()),
                Optional.of(Letter.tree(message.body())));
    }

    private DeadLetter skipped(Skipped letter) {
        List<Failure> known = failuresOf(letter);
        JsonNode batch = letter.report().path("DDBStreamBatchInfo");
        return new DeadLetter(
                letter.id(),
                letter.queue().name(),
                letter.functionName(),
                "records",
                known.stream().map(Failure::cause).findFirst().orElse(UNKNOWN),
                letter.report().at("/requestContext/approximateInvokeCount").asLong(),
                known.stream()
                        .map(Failure::first)
                        .findFirst()
                        .orElseGet(() ->
                                instant(batch.path("approximateArrivalOfFirstRecord"), letter)),
                instant(letter.report().path("timestamp"), letter),
                Optional.of(payload(letter)));
    }

    List<Failure> failuresOf(Skipped letter) {
        Range range = letter.range();
        return failures.between(
                Item.record(letter.functionName(), range.first()),
                Item.record(letter.functionName(), range.last()));
    }

    /// The records themselves where anybody has them still, or else where they were.
    private JsonNode payload(Skipped letter) {
        return eventOf(letter)
                .map(event -> Json.read(event, JsonNode.class))
                .orElse(letter.report().path("DDBStreamBatchInfo"));
    }

    /// The table is the truth; but only of a single record is it known which item it told of, and
    /// of what became of a deleted one the stream alone can tell, while it has it.
    Optional<String> eventOf(Skipped letter) {
        Range range = letter.range();
        Optional<String> stored =
                range.first().equals(range.last())
                        ? failuresOf(letter).stream()
                                .findFirst()
                                .map(Failure::about)
                                .flatMap(records::ofItem)
                        : Optional.empty();
        return stored.or(() -> records.inStream(range));
    }

    private static DeadLetter forsaken(Forsaken letter) {
        JsonNode report = letter.report();
        JsonNode error = report.path("responsePayload");
        return new DeadLetter(
                letter.id(),
                letter.queue().name(),
                Letter.nameIn(letter.function()),
                "invocation",
                error.path("errorType").asText("?") + ": " + error.path("errorMessage").asText(),
                report.at("/requestContext/approximateInvokeCount").asLong(),
                instant(report.path("timestamp"), letter),
                letter.message().sent(),
                Optional.of(report.path("requestPayload")));
    }

    private static DeadLetter undelivered(Undelivered letter) {
        return new DeadLetter(
                letter.id(),
                letter.queue().name(),
                letter.why("RULE_ARN").replaceFirst(".*/", "") + " → " + letter.target(),
                "event",
                letter.why("ERROR_CODE") + ": " + letter.why("ERROR_MESSAGE"),
                1
                        + Long.parseLong(
                                letter.message().attributes().getOrDefault("RETRY_ATTEMPTS", "0")),
                instant(letter.event().path("time"), letter),
                letter.message().sent(),
                Optional.of(letter.event()));
    }

    private static DeadLetter foreign(Foreign letter) {
        Message message = letter.message();
        return new DeadLetter(
                letter.id(),
                letter.queue().name(),
                "unknown",
                "foreign",
                "No function, mapping or rule of ours sends such messages here.",
                0,
                message.sent(),
                message.sent(),
                Optional.of(Letter.tree(message.body())));
    }

    private static Instant instant(JsonNode time, Letter letter) {
        return time.isTextual() ? Instant.parse(time.asText()) : letter.message().sent();
    }
}
