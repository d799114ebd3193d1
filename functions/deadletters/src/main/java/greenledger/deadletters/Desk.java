package greenledger.deadletters;

import greenledger.core.deadletter.DeadLetterQueues;
import greenledger.core.deadletter.DeadLetterQueues.Message;
import greenledger.core.deadletter.DeadLetterQueues.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where dead letters are taken out of their queues, looked at and put back.
record Desk(DeadLetterQueues queues) {

    /// More than anybody reads; beyond it a letter is only found once others are gone.
    static final int MOST = 1000;

    /// What is done with letters while nobody else sees them.
    @FunctionalInterface
    interface Work {
        /// @return those that are to be put back
        List<Letter> on(List<Letter> letters);
    }

    Optional<Queue> named(String name) {
        return queues.all().stream().filter(queue -> queue.name().equals(name)).findFirst();
    }

    /// Takes up to `most` letters of a queue, and puts those back that are left over, whatever
    /// happens to the work.
    void take(Queue queue, int most, Work work) {
        List<Message> messages = queues.take(queue, most);
        List<Message> back = messages;
        try {
            List<Letter> letters =
                    messages.stream().map(message -> Letter.of(queue, message)).toList();
            back = work.on(letters).stream().map(Letter::message).toList();
        } finally {
            queues.putBack(queue, back);
        }
    }

    /// The letters of a queue, at most so many.
    List<Letter> look(Queue queue, int most) {
        List<Letter> seen = new ArrayList<>();
        take(
                queue,
                most,
                letters -> {
                    seen.addAll(letters);
                    return letters;
                });
        return seen;
    }

    Optional<Letter> find(String id) {
        Predicate<Letter> wanted = letter -> letter.id().equals(id);
        return named(id.replaceFirst("\\..*", "")).stream()
                .flatMap(queue -> look(queue, MOST).stream())
                .filter(wanted)
                .findFirst();
    }
}
