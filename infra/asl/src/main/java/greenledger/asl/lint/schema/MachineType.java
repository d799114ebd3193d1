package greenledger.asl.lint.schema;

/// The two kinds of state machine; an Express one may do less.
public enum MachineType {
    STANDARD,
    EXPRESS
}
