package greenledger.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.domain.Decider;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Folds a stream again from its first commit, so that its snapshots can be held to what they ought
/// to say.
public final class Refold<S, E> {

    private final Decider<?, S, E> decider;
    private final Category<E> category;
    private Aggregate<S> aggregate;

    public Refold(Decider<?, S, E> decider, Category<E> category) {
        this.decider = decider;
        this.category = category;
        this.aggregate = Aggregate.empty(decider);
    }

    /// One more commit.
    ///
    /// @throws BrokenChain when it does not follow
    /// @throws UnreadableEvent when this release does not know one of its facts
    public void take(Commit commit) {
        aggregate = aggregate.and(commit, decider, category);
    }

    /// Whether `snapshot` says of the stream, as far as it was taken, what its commits say. One
    /// that another reducer version made is never read, and cannot be judged.
    public boolean agrees(Snapshot snapshot) {
        return snapshot.reducerVersion() != decider.version()
                || (snapshot.head().equals(aggregate.head())
                        && snapshot.recent().equals(aggregate.recent())
                        && canonical(snapshot.stateJson())
                                .equals(
                                        canonical(
                                                Json.write(
                                                        aggregate.state(), decider.stateType()))));
    }

    private static String canonical(String json) {
        try {
            return canonical(Json.STRICT.readTree(json));
        } catch (JsonProcessingException e) {
            return "not JSON: " + json;
        }
    }

    /// A set is written in any order; what is in it does not change by that.
    private static String canonical(JsonNode node) {
        if (node.isArray()) {
            List<String> elements =
                    StreamSupport.stream(node.spliterator(), false)
                            .map(Refold::canonical)
                            .sorted()
                            .toList();
            return elements.toString();
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ":" + canonical(field.getValue()))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return node.toString();
    }
}
