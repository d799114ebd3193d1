package greenledger.asl.draw.history;

/// A transition that an execution took.
public record Step(String from, String to) {}
