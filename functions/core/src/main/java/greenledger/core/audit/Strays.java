package greenledger.core.audit;

import greenledger.core.audit.Break.Kind;
import java.util.ArrayList;
import java.util.List;

/// Commits that do not belong where they lie. Those that were exchanged between streams are
/// recognised once all have been found.
final class Strays {

    /// How many are kept to be compared; any others count as rewritten.
    private static final int KEPT = 400;

    private final List<Diagnosis.Foreign> kept = new ArrayList<>();

    /// Keeps one, or answers false when there are too many.
    synchronized boolean keep(Diagnosis.Foreign foreign) {
        return kept.size() < KEPT && kept.add(foreign);
    }

    synchronized List<Break> breaks() {
        return kept.stream().map(this::judged).toList();
    }

    private Break judged(Diagnosis.Foreign foreign) {
        return kept.stream()
                .map(other -> other.edited().position())
                .filter(position -> !position.equals(foreign.edited().position()))
                .filter(foreign.content()::belongsAt)
                .findFirst()
                .map(origin ->
                        Break.at(
                                Kind.SWAPPED,
                                foreign.edited().position(),
                                "It holds what was written as " + origin + "."))
                .orElse(foreign.edited());
    }
}
