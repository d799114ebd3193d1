package greenledger.asl.model;

/// The two kinds of workflow.
public enum StateMachineType {
    STANDARD,
    EXPRESS
}
