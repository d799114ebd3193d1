package greenledger.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.time.Surroundings;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// A streamed table of its own, mappings that read it in virtual time, and what they gave up.
final class StreamBench {

    private final DynamoDbProcess dynamodb;
    private final StreamedTable table;
    private final VirtualScheduler time = new VirtualScheduler(Instant.now());
    private final Checkpoints checkpoints = new MemoryCheckpoints();
    private final List<JsonNode> deadLetters = new ArrayList<>();

    StreamBench(DynamoDbProcess dynamodb) {
        this.dynamodb = dynamodb;
        this.table = new StreamedTable(dynamodb.tables());
    }

    StreamedTable table() {
        return table;
    }

    List<JsonNode> deadLetters() {
        return deadLetters;
    }

    /// Starts a mapping where the last one left off, and lets it read what is there.
    StreamSource start(Mappings mapping, LambdaFunction function) {
        AtomicInteger ids = new AtomicInteger();
        StreamSource source =
                new StreamSource(
                        mapping.of(table.streamArn(), function),
                        dynamodb.streams(),
                        checkpoints,
                        new Surroundings(time, new Random(1), () -> "id-" + ids.incrementAndGet()));
        source.start();
        advance(Duration.ofMillis(50));
        return source;
    }

    void advance(Duration duration) {
        time.advance(duration);
    }

    void put(String... ids) {
        List.of(ids).forEach(table::put);
    }

    void deadLetter(String letter) {
        deadLetters.add(Json.read(letter).orElseThrow());
    }
}
