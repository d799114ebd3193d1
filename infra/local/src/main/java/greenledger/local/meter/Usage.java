package greenledger.local.meter;

/// What requests took, as the engine itself says.
///
/// @param read capacity units
/// @param write capacity units, those of indexes included
public record Usage(double read, double write, long requests) {

    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage and(Usage other) {
        return new Usage(read + other.read, write + other.write, requests + other.requests);
    }

    public Usage since(Usage earlier) {
        return new Usage(read - earlier.read, write - earlier.write, requests - earlier.requests);
    }
}
