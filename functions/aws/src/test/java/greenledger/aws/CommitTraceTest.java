package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Chain;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.StreamKey;
import greenledger.core.TraceParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A commit says in which trace it was decided, without being another commit for that.
class CommitTraceTest {

    private static final TraceParent TRACE =
            new TraceParent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    private static final StreamKey STREAM = StreamKey.parse("orchard#Lot#lot-1");

    @Test
    void a_trace_is_stored_and_read() {
        assertEquals(
                Optional.of(TRACE),
                CommitItem.read(CommitItem.write(commit(Optional.of(TRACE)))).metadata().trace());
    }

    @Test
    void a_commit_from_before_there_were_traces_is_what_it_was() throws IOException {
        Path sample =
                Path.of(System.getProperty("greenledger.root"), "events/samples/ProjectFacts.json");
        JsonNode records = Json.read(Files.readString(sample), JsonNode.class).path("Records");
        assertFalse(records.isEmpty());
        for (JsonNode record : records) {
            JsonNode image = record.at("/dynamodb/NewImage");
            assertFalse(image.has("w"), "The sample is older than traces");
            Commit commit = CommitItem.read(StreamImage.read(image));
            assertEquals(Optional.empty(), commit.metadata().trace());
            assertEquals(commit.hash(), Chain.seal(commit));
        }
    }

    @Test
    void the_trace_is_no_part_of_what_is_sealed() {
        assertEquals(commit(Optional.empty()).hash(), commit(Optional.of(TRACE)).hash());
    }

    @Test
    void a_trace_that_cannot_be_understood_keeps_no_fact_from_being_read() {
        Map<String, AttributeValue> item =
                new HashMap<>(CommitItem.write(commit(Optional.of(TRACE))));
        item.put("w", AttributeValue.fromS("01-of-a-later-release"));
        assertEquals(commit(Optional.empty()), CommitItem.read(item));
    }

    private static Commit commit(Optional<TraceParent> trace) {
        CommandMetadata plain = Commits.metadata("c-1");
        return Commit.after(
                Head.EMPTY,
                STREAM,
                new CommandMetadata(
                        plain.id(),
                        plain.actor(),
                        plain.at(),
                        plain.correlation(),
                        plain.causation(),
                        trace),
                List.of(Commits.fact(20)));
    }
}
