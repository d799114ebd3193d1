package greenledger.laptop.client.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.laptop.client.imports.Progress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Builds all segments of a version side by side, page by page. What was built before is not built
/// again.
///
/// @param most how many commits are asked for at a time
public record Construction(ViewSteps steps, Pacer pacer, Progress progress, int most) {

    /// A page is never longer than a second of the pace.
    public static Construction at(
            int perSecond, ViewSteps steps, Progress progress, InstantSource clock) {
        return new Construction(
                steps, new Pacer(clock, perSecond), progress, Math.min(500, perSecond));
    }

    /// @param begun what the start answered
    /// @return how many streams could not be followed to their end
    public long run(JsonNode begun) throws InterruptedException {
        List<Callable<Long>> segments = new ArrayList<>();
        for (JsonNode segment : begun.path("segments")) {
            progress.advance(segment.path("commits").asLong());
            segments.add(() -> build(segment));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long parked = 0;
            for (Future<Long> segment : threads.invokeAll(segments)) {
                parked += segment.get();
            }
            return parked;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    private long build(JsonNode begun) throws InterruptedException {
        JsonNode segment = begun;
        while (!segment.path("finished").asBoolean()) {
            JsonNode next =
                    steps.build(
                            segment.path("version").asInt(), segment.path("segment").asInt(), most);
            long more = next.path("commits").asLong() - segment.path("commits").asLong();
            progress.advance(more);
            Thread.sleep(pacer.after(more));
            segment = next;
        }
        return segment.path("parked").asLong();
    }
}
