package greenledger.suites.pekko;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import greenledger.core.StoredEvent;
import java.util.Optional;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.persistence.PersistentRepr;
import org.apache.pekko.serialization.Serialization;
import scala.jdk.javaapi.OptionConverters;
import scala.util.Try;

/// A persistent message of Pekko's as it lies in a commit.
///
/// @param number its sequence number: Pekko leaves a gap where it was told of a rejection
/// @param writer the incarnation of the actor that wrote it
record PekkoEvent(
        long number,
        Serialized payload,
        Optional<Serialized> metadata,
        String manifest,
        String writer,
        long timestamp) {

    private static final String TYPE = "PekkoMessage";
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

    /// Fails when nothing serializes what it carries.
    static Try<StoredEvent> write(PersistentRepr message, Serialization serialization) {
        return Serialized.of(message.payload(), serialization)
                .map(payload ->
                        stored(
                                new PekkoEvent(
                                        message.sequenceNr(),
                                        payload,
                                        OptionConverters.toJava(message.metadata())
                                                .map(metadata ->
                                                        Serialized.of(metadata, serialization)
                                                                .get()),
                                        message.manifest(),
                                        message.writerUuid(),
                                        message.timestamp())));
    }

    static PekkoEvent read(StoredEvent stored) {
        try {
            return JSON.readValue(stored.json(), PekkoEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a message of Pekko's: " + stored, e);
        }
    }

    PersistentRepr message(String persistenceId, Serialization serialization) {
        PersistentRepr bare =
                PersistentRepr.apply(
                                payload.object(serialization),
                                number,
                                persistenceId,
                                manifest,
                                false,
                                ActorRef.noSender(),
                                writer)
                        .withTimestamp(timestamp);
        return metadata.map(found -> bare.withMetadata(found.object(serialization))).orElse(bare);
    }

    private static StoredEvent stored(PekkoEvent event) {
        try {
            return new StoredEvent(TYPE, 1, JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not to be written: " + event, e);
        }
    }
}
