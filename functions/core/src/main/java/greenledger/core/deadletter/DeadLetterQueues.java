package greenledger.core.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queues that hold dead letters.
public interface DeadLetterQueues {

    /// One of them.
    ///
    /// @param name such as `UndeliveredNotices`
    /// @param url where it is
    /// @param source the URL of the queue whose messages end here, if it is such a queue's
    record Queue(String name, String url, Optional<String> source) {}

    /// A message in such a queue.
    ///
    /// @param receipt stands for this sight of it
    /// @param attributes those that it was sent with
    /// @param receives how often it was received, looks like ours included
    record Message(
            String id,
            String receipt,
            String body,
            Map<String, String> attributes,
            Instant sent,
            long receives) {

        public Message {
            attributes = Map.copyOf(attributes);
        }
    }

    List<Queue> all();

    /// About how many messages a queue holds.
    long count(Queue queue);

    /// Takes some out of everybody else's sight for a minute.
    List<Message> take(Queue queue, int most);

    /// Lets everybody see them again.
    void putBack(Queue queue, List<Message> messages);

    void delete(Queue queue, Message message);

    /// Puts a copy of it, as it was sent, into the queue that it came from.
    void sendBack(Queue queue, Message message);
}
