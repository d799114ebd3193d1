package greenledger.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/// Brings a stored fact of one version to the next, on read. What is stored stays as it was
/// written.
///
/// @param type the stored name
/// @param from the version it takes; it gives `from + 1`
public record Upcaster(String type, int from, UnaryOperator<ObjectNode> step) {}
