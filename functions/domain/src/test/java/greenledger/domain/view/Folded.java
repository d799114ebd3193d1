package greenledger.domain.view;

import greenledger.domain.View;
import java.util.List;
import java.util.Optional;

/// The row that facts make, one after the other.
final class Folded {

    private Folded() {}

    @SafeVarargs
    static <R, E> R by(View<R, E> view, E first, E... more) {
        return by(view, view.evolve(Optional.empty(), first), List.of(more));
    }

    static <R, E> R by(View<R, E> view, List<E> facts) {
        R first = view.evolve(Optional.empty(), facts.getFirst());
        return by(view, first, facts.subList(1, facts.size()));
    }

    private static <R, E> R by(View<R, E> view, R first, List<E> more) {
        R row = first;
        for (E fact : more) {
            row = view.evolve(Optional.of(row), fact);
        }
        return row;
    }
}
