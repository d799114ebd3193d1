package greenledger.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ScriptedFunction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads the batches that a function was given, and writes its replies.
final class Batches {

    private Batches() {}

    /// The ids of the items in each batch, such as `[a, b]`.
    static List<List<String>> of(ScriptedFunction function) {
        return function.events().stream().map(Batches::ids).toList();
    }

    static List<String> ids(JsonNode event) {
        return records(event).map(Batches::id).toList();
    }

    static String id(JsonNode record) {
        return record.at("/dynamodb/Keys/id/S").textValue();
    }

    static Stream<JsonNode> records(JsonNode event) {
        return StreamSupport.stream(event.path("Records").spliterator(), false);
    }

    /// Says that these items of the batch have failed.
    static Outcome failing(JsonNode event, String... ids) {
        String failures =
                records(event)
                        .filter(record -> List.of(ids).contains(id(record)))
                        .map(record -> record.at("/dynamodb/SequenceNumber").textValue())
                        .map("{\"itemIdentifier\":\"%s\"}"::formatted)
                        .collect(Collectors.joining(","));
        return ScriptedFunction.answered("{\"batchItemFailures\":[" + failures + "]}");
    }
}
