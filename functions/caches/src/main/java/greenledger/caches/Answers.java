package greenledger.caches;

import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What a source told.
///
/// @param askedAt in milliseconds since the epoch
/// @param cost how many it took
record Answers(ReadLevel level, Map<ViewKey, ViewRow> rows, long askedAt, long cost) {

    static Answers of(RowSource source, Collection<ViewKey> keys, InstantSource clock) {
        long askedAt = clock.millis();
        Map<ViewKey, ViewRow> rows = source.findAll(keys);
        return new Answers(source.level(), rows, askedAt, clock.millis() - askedAt);
    }

    Optional<ViewRow> row(ViewKey key) {
        return Optional.ofNullable(rows.get(key));
    }
}
