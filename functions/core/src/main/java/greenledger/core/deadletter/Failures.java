package greenledger.core.deadletter;

import java.util.List;

/// Why items of batches failed: what a queue or a mapping does not know when it gives one up.
///
/// A note outlives every queue of dead letters by a day, and is then forgotten by itself.
public interface Failures {

    /// One item of a batch.
    ///
    /// @param source the queue of a message, or the function that follows a stream
    /// @param id in the order of the source
    record Item(String source, String id) {

        /// As many digits as a sequence number can have.
        private static final int DIGITS = 40;

        public static Item message(String queue, String id) {
            return new Item(queue, id);
        }

        public static Item record(String function, String sequenceNumber) {
            return new Item(
                    function,
                    "0".repeat(Math.max(0, DIGITS - sequenceNumber.length())) + sequenceNumber);
        }
    }

    /// One more attempt that failed.
    ///
    /// @param about see [Failure]
    void note(Item item, String function, String about, Throwable cause);

    /// What is known of the items from `first` to `last` of one source, in their order.
    List<Failure> between(Item first, Item last);
}
