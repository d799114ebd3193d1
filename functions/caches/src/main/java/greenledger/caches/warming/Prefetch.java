package greenledger.caches.warming;

import greenledger.core.ViewKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an environment asks for beyond what it was asked for, as far as its budget goes.
public final class Prefetch {

    private final Expectations expectations;
    private final PrefetchBudget budget;

    Prefetch(Expectations expectations, PrefetchBudget budget) {
        this.expectations = expectations;
        this.budget = budget;
    }

    /// These keys, and what is likely to be asked for after them.
    public Set<ViewKey> with(Collection<ViewKey> keys) {
        keys.forEach(_ -> budget.earn());
        List<ViewKey> likely =
                keys.stream()
                        .flatMap(expectations::after)
                        .filter(key -> !keys.contains(key))
                        .distinct()
                        .toList();
        Set<ViewKey> wanted = new LinkedHashSet<>(keys);
        wanted.addAll(likely.subList(0, budget.spend(likely.size())));
        return wanted;
    }
}
