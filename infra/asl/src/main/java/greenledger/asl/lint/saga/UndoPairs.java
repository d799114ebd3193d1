package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.Optional;

/// A step and its undo name each other.
final class UndoPairs {
    private UndoPairs() {}

    static void check(Scope scope, Findings findings) {
        for (State state : scope.states().values()) {
            SagaComment own = SagaComment.of(state);
            Pointer at = state.at().field("Comment");
            own.undoneBy()
                    .filter(undo -> !says(scope, undo, state.name(), true))
                    .ifPresent(undo -> refuse(at, undo, "Undoes " + state.name() + ".", findings));
            own.undoes()
                    .filter(step -> !says(scope, step, state.name(), false))
                    .ifPresent(
                            step -> refuse(at, step, "Undone by " + state.name() + ".", findings));
        }
    }

    private static boolean says(Scope scope, String name, String partner, boolean undoes) {
        Optional<SagaComment> comment = scope.state(name).map(SagaComment::of);
        return comment.flatMap(c -> undoes ? c.undoes() : c.undoneBy())
                .filter(partner::equals)
                .isPresent();
    }

    private static void refuse(Pointer at, String partner, String sentence, Findings findings) {
        findings.add(
                Rule.UNDO_PAIR_BROKEN,
                at,
                "'" + partner + "' does not say \"" + sentence + "\"",
                "Let the comments of both states name each other.");
    }
}
