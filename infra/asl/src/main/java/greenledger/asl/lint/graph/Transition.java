package greenledger.asl.lint.graph;

/// One way out of a state.
///
/// @param kind what makes the execution take it
/// @param target the name of the state it leads to
/// @param at where the definition says so
/// @param label what it is taken for: errors, a condition, or nothing
public record Transition(Kind kind, String target, Pointer at, String label) {

    /// What makes an execution take a transition.
    public enum Kind {
        NEXT,
        CHOICE,
        DEFAULT,
        CATCH;

        /// Whether the state did its work.
        public boolean isForward() {
            return this != CATCH;
        }
    }
}
