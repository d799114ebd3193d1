package greenledger.asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.Run;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DistributedMapTest {

    private static final String MAP =
            """
            {'QueryLanguage': 'JSONata', 'StartAt': 'Each', 'States': {
              'Each': {'Type': 'Map', 'Label': 'Each', %s
                'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                  'StartAt': 'Work', 'States': {
                    'Work': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}},
                'End': true}}}
            """;

    @Test
    void the_events_of_children_are_not_the_parents() {
        Run run = Lab.echoing().run(MAP.formatted(""), "[1, 2]");

        assertEquals(Samples.json("[1, 2]"), Lab.output(run));
        assertEquals(
                List.of(
                        "ExecutionStarted",
                        "MapStateEntered",
                        "MapStateStarted",
                        "MapRunStarted",
                        "MapRunSucceeded",
                        "MapStateSucceeded",
                        "MapStateExited",
                        "ExecutionSucceeded"),
                Lab.events(run));
    }

    @Test
    void as_many_children_may_fail_as_are_tolerated() {
        Run run = oddOnesFail().run(MAP.formatted("'ToleratedFailureCount': 2,"), "[1, 2, 3, 4]");

        assertEquals(Samples.json("[2, 4]"), Lab.output(run));
    }

    @Test
    void one_more_fails_the_map() {
        Run run = oddOnesFail().run(MAP.formatted("'ToleratedFailureCount': 1,"), "[1, 2, 3, 4]");

        assertEquals(
                "States.ExceedToleratedFailureThreshold", Lab.failure(run).error().orElseThrow());
        assertTrue(Lab.events(run).containsAll(List.of("MapRunFailed", "MapStateFailed")));
    }

    @Test
    void a_percentage_is_of_all_the_items() {
        Run tolerated =
                oddOnesFail()
                        .run(MAP.formatted("'ToleratedFailurePercentage': 50,"), "[1, 2, 3, 4]");
        Run exceeded =
                oddOnesFail()
                        .run(MAP.formatted("'ToleratedFailurePercentage': 49,"), "[1, 2, 3, 4]");

        assertEquals(Samples.json("[2, 4]"), Lab.output(tolerated));
        assertEquals(
                "States.ExceedToleratedFailureThreshold",
                Lab.failure(exceeded).error().orElseThrow());
    }

    @Test
    void items_are_read_from_json_and_limited() {
        Run run = storing("[1, 2, 3]").run(reading("{'InputType': 'JSON', 'MaxItems': 2}"), "{}");

        assertEquals(Samples.json("[1, 2]"), Lab.output(run));
    }

    @Test
    void items_are_read_from_lines_of_json() {
        Run run = storing("{\"a\":1}\n{\"a\":2}\n").run(reading("{'InputType': 'JSONL'}"), "{}");

        assertEquals(Samples.json("[{'a': 1}, {'a': 2}]"), Lab.output(run));
    }

    @Test
    void items_are_read_from_csv_with_quotes_and_a_delimiter() {
        Run run =
                storing("a;b\n1;\"x;y\"\n2;\"say \"\"hi\"\"\"\n")
                        .run(reading("{'InputType': 'CSV', 'CSVDelimiter': 'SEMICOLON'}"), "{}");

        JsonNode expected = Samples.json("[{'a': '1', 'b': 'x;y'}, {'a': '2', 'b': 'say ~hi~'}]");
        assertEquals(expected.toString().replace("~", "\\\""), Lab.output(run).toString());
    }

    @Test
    void items_that_can_not_be_read_fail_the_map() {
        Run run = storing("not json").run(reading("{'InputType': 'JSON'}"), "{}");

        assertEquals("States.ItemReaderFailed", Lab.failure(run).error().orElseThrow());
    }

    @Test
    void items_are_put_together_into_batches() {
        Run run =
                Lab.echoing()
                        .run(
                                MAP.formatted(
                                        "'ItemBatcher': {'MaxItemsPerBatch': 2, "
                                                + "'BatchInput': {'k': 1}},"),
                                "[1, 2, 3]");

        assertEquals(
                Samples.json(
                        "[{'BatchInput': {'k': 1}, 'Items': [1, 2]}, {'BatchInput': {'k': "
                                + "1}, 'Items': [3]}]"),
                Lab.output(run));
    }

    @Test
    void results_are_written_behind_a_manifest_of_them() {
        Map<String, String> stored = new HashMap<>();
        Lab lab =
                Lab.answering(request -> {
                    if (request.resource().service().equals("s3")) {
                        JsonNode put = request.arguments();
                        stored.put(put.path("Key").asText(), put.path("Body").asText());
                    }
                    return new TaskOutcome.Succeeded(request.arguments());
                });
        Run run =
                lab.run(
                        MAP.formatted(
                                "'ResultWriter': {'Resource': 'arn:aws:states:::s3:putObject',"
                                        + " 'WriterConfig': {'Transformation': 'COMPACT', "
                                        + "'OutputType': 'JSONL'},"
                                        + " 'Arguments': {'Bucket': 'b', 'Prefix': 'out'}},"),
                        "[1, 2]");

        String manifest = Lab.output(run).path("ResultWriterDetails").path("Key").asText();
        assertTrue(manifest.matches("out/.+/manifest\\.json"), manifest);
        assertEquals("1\n2", stored.get(manifest.replace("manifest.json", "SUCCEEDED_0.jsonl")));
        assertTrue(stored.containsKey(manifest));
    }

    private static String reading(String config) {
        return MAP.formatted(
                "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'ReaderConfig': "
                        + config
                        + ", 'Arguments': {'Bucket': 'b', 'Key': 'k'}},");
    }

    private static Lab storing(String body) {
        return Lab.answering(request -> {
            if (request.resource().service().equals("s3")) {
                ObjectNode object = Json.object().put("Body", body);
                return new TaskOutcome.Succeeded(object);
            }
            return new TaskOutcome.Succeeded(request.arguments());
        });
    }

    private static Lab oddOnesFail() {
        return Lab.answering(request ->
                request.arguments().asInt() % 2 == 1
                        ? TaskOutcome.failed("Odd", "")
                        : new TaskOutcome.Succeeded(request.arguments()));
    }
}
