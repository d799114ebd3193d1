package greenledger.laptop.client.story;

import greenledger.laptop.client.http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Measures how long after a write has been answered a read shows it.
///
/// @param count how many writes
public record Probes(Stage stage, int count) {

    private static final int WRITES_PER_LOT = 10;

    /// @throws StoryBroken when a read does not show a write within ten seconds
    public Distribution measure() throws InterruptedException {
        List<Duration> waits = new ArrayList<>();
        Cast cast = new Cast(stage.run());
        for (int probe = 0; probe < count; probe++) {
            String lot = cast.lot(100 + probe / WRITES_PER_LOT);
            long revision = write(cast, probe).body().path("revision").asLong();
            long written = stage.nanos().getAsLong();
            stage.poll("/lots/" + lot, body -> body.path("revision").asLong() >= revision);
            waits.add(Duration.ofNanos(stage.nanos().getAsLong() - written));
        }
        return new Distribution(waits);
    }

    /// The first write to a lot registers it, the others price it.
    private Answer write(Cast cast, int probe) throws InterruptedException {
        int number = 100 + probe / WRITES_PER_LOT;
        int nth = probe % WRITES_PER_LOT;
        String key = "demo-" + stage.run() + "-probe-" + probe;
        Answer answer =
                nth == 0
                        ? stage.ledger().post("/lots", cast.tomatoes(number), key, Map.of())
                        : stage.ledger()
                                .post(
                                        "/lots/" + cast.lot(number) + "/prices",
                                        Cast.price("1.%02d".formatted(nth)),
                                        key,
                                        Map.of());
        if (!answer.isSuccess()) {
            throw new StoryBroken("A write was refused: " + answer.problem());
        }
        return answer;
    }
}
