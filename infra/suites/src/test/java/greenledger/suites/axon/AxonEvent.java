package greenledger.suites.axon;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/// An event of Axon's as it lies in a commit, beside its type.
///
/// @param payload as Axon's converter wrote it, in Base64
/// @param tag the name of its only tag; blank for none
record AxonEvent(
        String id,
        String version,
        String tag,
        String payload,
        Map<String, String> metadata,
        String at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredEvent write(EventMessage event, Set<Tag> tags, Converter converter) {
        AxonEvent content =
                new AxonEvent(
                        event.identifier(),
                        event.type().version(),
                        tags.stream().map(Tag::key).findFirst().orElse(""),
                        Base64.getEncoder().encodeToString(bytes(event, converter)),
                        Map.copyOf(event.metadata()),
                        event.timestamp().toString());
        try {
            return new StoredEvent(event.type().name(), 1, JSON.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not to be written: " + event, e);
        }
    }

    static AxonEvent read(StoredEvent stored) {
        try {
            return JSON.readValue(stored.json(), AxonEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an event of Axon's: " + stored, e);
        }
    }

    EventMessage message(StoredEvent stored) {
        return new GenericEventMessage(
                id,
                new MessageType(stored.type(), version),
                Base64.getDecoder().decode(payload),
                metadata,
                Instant.parse(at));
    }

    Set<Tag> tags(StreamKey stream) {
        return tag.isBlank() ? Set.of() : Set.of(new Tag(tag, stream.id()));
    }

    private static byte[] bytes(EventMessage event, Converter converter) {
        return requireNonNull(converter.convert(event.payload(), byte[].class));
    }
}
