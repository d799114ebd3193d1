package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.telemetry.Id;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
import greenledger.core.Arrival;
import greenledger.core.Commit;
import greenledger.core.Json;
import greenledger.core.Metrics;
import greenledger.core.StreamKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between the stream of the table `events` and whoever follows it.
///
/// Records that cannot be taken are named: Lambda begins again from the first of them, and bisects,
/// so that nothing before it is lost and nothing after it is dropped with it. Whoever follows is
/// called again with the same commits after any failure.
public final class StreamEdge {

    private static final Logger LOG = LoggerFactory.getLogger(StreamEdge.class);

    private StreamEdge() {}

    /// @param first the record from which Lambda has to begin again when the stream cannot be
    ///   followed
    private record Ringing(Doorbell doorbell, StreamChange first) {}

    /// One commit after the other; the first that fails ends the batch.
    public static void inOrder(
            InputStream in, OutputStream out, Attempts attempts, Consumer<Commit> follower)
            throws IOException {
        Telemetry.invocation(
                attempts.invocation(),
                () -> BatchAnswer.write(followed(changes(in), attempts, follower), out));
    }

    private static List<String> followed(
            List<StreamChange> changes, Attempts attempts, Consumer<Commit> follower) {
        List<String> failed = new ArrayList<>();
        for (StreamChange change : changes) {
            try {
                if (change.isNewCommit()) {
                    Commit commit = change.commit();
                    Telemetry.spans(List.of(work(commit)), () -> follower.accept(commit));
                }
            } catch (RuntimeException e) {
                attempts.failedRecord(change, e);
                failed.add(change.sequenceNumber());
                break;
            }
        }
        return failed;
    }

    /// Streams side by side, all commits of a stream at once. None waits for another, and none
    /// fails with another.
    public static void byStream(
            InputStream in,
            OutputStream out,
            Metrics metrics,
            Attempts attempts,
            Consumer<Arrival> follower)
            throws IOException {
        Telemetry.invocation(
                attempts.invocation(),
                () -> BatchAnswer.write(followed(changes(in), metrics, attempts, follower), out));
    }

    private static List<String> followed(
            List<StreamChange> changes,
            Metrics metrics,
            Attempts attempts,
            Consumer<Arrival> follower) {
        Map<StreamKey, Ringing> doorbells = new LinkedHashMap<>();
        for (StreamChange change : changes) {
            if (change.isTampering()) {
                metrics.count(Metrics.TAMPERED_COMMITS, 1);
            }
            if (change.isNewCommit()) {
                doorbells
                        .computeIfAbsent(
                                change.stream(),
                                stream -> new Ringing(new Doorbell(stream), change))
                        .doorbell()
                        .ring(change.revision(), change::commit);
            }
        }
        return SideBySide.map(doorbells.values(), each -> follow(each, attempts, follower)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<StreamChange> changes(InputStream in) throws IOException {
        List<StreamChange> changes = new ArrayList<>();
        for (JsonNode record : Json.STORED.readTree(in).path("Records")) {
            StreamChange change = new StreamChange(record);
            if (change.isTampering()) {
                LOG.error("ALARM tampering: {} of a commit: {}", change.kind(), change.keys());
            }
            changes.add(change);
        }
        return changes;
    }

    private static Optional<String> follow(
            Ringing ringing, Attempts attempts, Consumer<Arrival> follower) {
        try {
            Arrival arrival = ringing.doorbell().arrival();
            Telemetry.spans(
                    arrival.commits().values().stream().map(StreamEdge::work).toList(),
                    () -> follower.accept(arrival));
            return Optional.empty();
        } catch (RuntimeException e) {
            attempts.failedRecord(ringing.first(), e);
            return Optional.of(ringing.first().sequenceNumber());
        }
    }

    private static Work work(Commit commit) {
        return Work.told("follow " + commit.stream().category(), commit.metadata().trace())
                .about(Id.TENANT, commit.stream().tenant().value())
                .about(Id.STREAM, commit.stream().toString())
                .about(Id.REVISION, Long.toString(commit.revision()))
                .about(Id.CORRELATION, commit.metadata().correlation())
                .about(Id.CAUSATION, commit.stream() + "@" + commit.revision());
    }
}
