package greenledger.bench.layout;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One way to keep streams of events in DynamoDB.
public interface Layout extends AutoCloseable {

    String name();

    /// Puts an event behind the others of a stream.
    ///
    /// @param number of the event within its stream, from 1
    /// @throws NumberTaken when there is one of that number already, as far as the layout looks
    void append(String stream, int number, String event);

    /// Reads what is needed to know the whole stream, strongly consistent, by one who knows
    /// nothing.
    ///
    /// @return the number of the last event
    default int load(String stream) {
        return reload(stream, 0);
    }

    /// Reads what came after the first `known` events.
    ///
    /// @return how many there were
    int reload(String stream, int known);

    /// The table that holds the events.
    String table();

    /// How many events an item of that table holds.
    default int events(Map<String, AttributeValue> item) {
        return 1;
    }

    @Override
    default void close() {}

    /// Another writer was first.
    final class NumberTaken extends RuntimeException {

        NumberTaken(String stream, int number) {
            super("Event " + number + " of " + stream + " is there already");
        }

        NumberTaken(String stream, int number, Throwable cause) {
            this(stream, number);
            initCause(cause);
        }
    }
}
