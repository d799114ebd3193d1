package greenledger.caches;

import greenledger.core.RecentChanges;
import greenledger.core.ViewKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes that a test tells of.
final class HandChanges implements RecentChanges {

    private record Told(Instant at, Map<ViewKey, Long> revisions) {}

    private final List<Told> told = new ArrayList<>();
    private boolean isComplete = true;
    private Optional<RuntimeException> failure = Optional.empty();
    private int asked;

    @Override
    public void tell(Instant now, Map<ViewKey, Long> revisions) {
        told.add(new Told(now, revisions));
    }

    @Override
    public Changes between(Instant first, Instant last) {
        asked++;
        failure.ifPresent(e -> {
            throw e;
        });
        Map<ViewKey, Long> revisions = new HashMap<>();
        told.stream()
                .filter(change -> !change.at().isBefore(first) && !change.at().isAfter(last))
                .forEach(change ->
                        change.revisions()
                                .forEach((key, rev) -> revisions.merge(key, rev, Math::max)));
        return new Changes(revisions, isComplete);
    }

    void beTooMany() {
        isComplete = false;
    }

    void fail() {
        failure = Optional.of(new IllegalStateException("Nobody tells of changes"));
    }

    /// How often it was asked since this was last called.
    int asked() {
        int number = asked;
        asked = 0;
        return number;
    }
}
