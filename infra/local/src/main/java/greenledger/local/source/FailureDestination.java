package greenledger.local.source;

/// Where a mapping sends the record of a batch that it has given up.
@FunctionalInterface
public interface FailureDestination {

    /// Returns only once the destination has it.
    void send(String record);
}
