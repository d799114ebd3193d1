package greenledger.local.source;

import java.util.Optional;

/// How far a shard has been delivered.
public sealed interface Position {

    /// Nothing of it yet.
    record Beginning() implements Position {}

    /// Up to and including this record.
    record After(String sequenceNumber) implements Position {}

    /// All that it will ever hold.
    record End() implements Position {}

    /// As one word, for a file.
    default String text() {
        return switch (this) {
            case Beginning() -> "beginning";
            case After(var sequenceNumber) -> sequenceNumber;
            case End() -> "end";
        };
    }

    static Optional<Position> parse(String text) {
        return switch (text) {
            case "beginning" -> Optional.of(new Beginning());
            case "end" -> Optional.of(new End());
            case String number when number.matches("[0-9]+") -> Optional.of(new After(number));
            case String _ -> Optional.empty();
        };
    }
}
