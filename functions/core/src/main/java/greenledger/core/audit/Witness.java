package greenledger.core.audit;

import greenledger.core.Head;

/// Something outside a chain that remembers how far it had come.
///
/// @param name what remembers, such as a row of a view
public record Witness(String name, String stream, Head head) {

    Position position() {
        return new Position(stream, head.revision());
    }
}
