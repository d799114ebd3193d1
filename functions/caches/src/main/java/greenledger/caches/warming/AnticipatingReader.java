package greenledger.caches.warming;

import greenledger.core.ReadStatistics;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.core.ViewRow;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reader that is listened to. What is not there is not counted, so that whoever asks at random
/// drives nothing out of the hot set.
record AnticipatingReader(
        ViewReader reader, WarmStart start, ReadingHabits habits, InstantSource clock)
        implements ViewReader {

    @Override
    public Optional<ViewRow> find(ViewKey key, long least) {
        return find(key, least, clock.instant());
    }

    @Override
    public Optional<ViewRow> find(ViewKey key, long least, PartyId caller) {
        Instant now = clock.instant();
        Optional<ViewRow> row = find(key, least, now);
        if (row.isPresent()) {
            habits.step(caller, key, now);
        }
        return row;
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        return reader.findAll(keys);
    }

    @Override
    public boolean isDegraded() {
        return reader.isDegraded();
    }

    @Override
    public List<ReadStatistics> statistics() {
        return reader.statistics();
    }

    @Override
    public long unheardChanges() {
        return reader.unheardChanges();
    }

    private Optional<ViewRow> find(ViewKey key, long least, Instant now) {
        start.reading(key.view(), now);
        Optional<ViewRow> row = reader.find(key, least);
        if (row.isPresent()) {
            habits.read(key, now);
        }
        return row;
    }
}
