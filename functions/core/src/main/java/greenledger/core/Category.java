package greenledger.core;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.domain.party.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A kind of stream: the sealed type of its facts, and the name under which each fact is stored for
/// good.
///
/// @param name the middle part of every [StreamKey] of this kind
/// @param facts the sealed type
/// @param types every permitted fact by its stored name
/// @param upcasters how older versions become today's: the version written is one above the last of
///   its type
/// @param unique what no other stream may have once a first fact says it; see [UniqueValue]
public record Category<E>(
        String name,
        Class<E> facts,
        Map<String, Class<? extends E>> types,
        List<Upcaster> upcasters,
        Function<E, Optional<UniqueValue>> unique) {

    /// A kind of stream in which nothing but its ids is unique.
    public Category(
            String name,
            Class<E> facts,
            Map<String, Class<? extends E>> types,
            List<Upcaster> upcasters) {
        this(name, facts, types, upcasters, _ -> Optional.empty());
    }

    public Category {
        types = Map.copyOf(types);
        upcasters = List.copyOf(upcasters);
        Set<?> named = Set.copyOf(types.values());
        if (!Set.of(facts.getPermittedSubclasses()).equals(named) || types.size() != named.size()) {
            throw new IllegalArgumentException(
                    "Category " + name + " does not name every " + facts.getSimpleName() + " once");
        }
    }

    public StreamId<E> stream(TenantId tenant, String id) {
        return new StreamId<>(tenant, this, id);
    }

    /// The version in which facts of this stored name are written today.
    public int currentVersion(String type) {
        return upcasters.stream()
                .filter(upcaster -> upcaster.type().equals(type))
                .mapToInt(upcaster -> upcaster.from() + 1)
                .max()
                .orElse(1);
    }

    public StoredEvent write(E event) {
        String type =
                types.entrySet().stream()
                        .filter(named -> named.getValue().isInstance(event))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        return new StoredEvent(type, currentVersion(type), Json.write(event));
    }

    /// The fact that was stored.
    ///
    /// @throws UnreadableEvent when the type is unknown, the version is of a later release, or the
    ///   content is no such fact
    public E read(StoredEvent stored) {
        Class<? extends E> fact = types.get(stored.type());
        if (fact == null) {
            throw new UnreadableEvent("No " + name + " fact is called " + stored.type());
        }
        if (stored.version() > currentVersion(stored.type())) {
            throw new UnreadableEvent(
                    stored.type()
                            + " version "
                            + stored.version()
                            + " is of a later release than this one");
        }
        try {
            return read(stored, fact);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(stored.type() + " cannot be read at " + place(e), e);
        }
    }

    /// Says where, not what is there: that may be somebody's name or address.
    private static String place(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step ->
                            step.getFieldName() == null
                                    ? Integer.toString(step.getIndex())
                                    : step.getFieldName())
                    .collect(Collectors.joining("."));
        }
        JsonLocation location = unreadable.getLocation();
        return location == null ? "an unknown place" : "character " + location.getCharOffset();
    }

    private <F extends E> F read(StoredEvent stored, Class<F> fact) throws JsonProcessingException {
        return Json.present(
                stored.version() == currentVersion(stored.type())
                        ? Json.STORED.readValue(stored.json(), fact)
                        : Json.STORED.treeToValue(upcast(stored), fact),
                fact);
    }

    private ObjectNode upcast(StoredEvent stored) throws JsonProcessingException {
        ObjectNode content = Json.STORED.readValue(stored.json(), ObjectNode.class);
        for (int version = stored.version(); version < currentVersion(stored.type()); version++) {
            int from = version;
            content =
                    upcasters.stream()
                            .filter(u -> u.type().equals(stored.type()) && u.from() == from)
                            .findFirst()
                            .orElseThrow(() -> new UnreadableEvent("No way from version " + from))
                            .step()
                            .apply(content);
        }
        return content;
    }
}
