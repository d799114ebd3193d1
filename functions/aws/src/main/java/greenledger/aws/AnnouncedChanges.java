package greenledger.aws;

import greenledger.core.Bus;
import greenledger.core.Bus.Message;
import greenledger.core.Json;
import greenledger.core.RecentChanges;
import greenledger.core.ViewKey;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.AccountViews;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes that are put on the bus, too, for others who remember what they have read of us: one
/// event for all that is told at once. It is told there at most once; who misses it reads old rows
/// until the time is up that he has given them.
public record AnnouncedChanges(RecentChanges changes, Bus bus) implements RecentChanges {

    static final int MOST_ROWS = 400;

    private static final String SOURCE = "greenledger.traces";
    private static final String TYPE = "CacheInvalidated";
    private static final int VERSION = 1;

    /// Who has how much money is no matter of anybody else.
    private static final Set<String> PRIVATE = Set.of(new AccountViews().name());

    /// The published shape, whose schema is `events/schemas/CacheInvalidated.v1.schema.json`.
    ///
    /// @param complete false when there were too many rows to name any of them
    record CacheInvalidated(
            String type, int version, Instant at, boolean complete, List<Row> rows) {

        /// @param revision how far the row tells now
        record Row(TenantId tenant, String view, String id, long revision) {}
    }

    @Override
    public void tell(Instant now, Map<ViewKey, Long> revisions) {
        changes.tell(now, revisions);
        List<CacheInvalidated.Row> rows =
                revisions.entrySet().stream()
                        .filter(change -> !PRIVATE.contains(change.getKey().view()))
                        .sorted(Comparator.comparing(change -> change.getKey().toString()))
                        .map(change -> row(change.getKey(), change.getValue()))
                        .toList();
        if (!rows.isEmpty()) {
            bus.publish(List.of(new Message(SOURCE, TYPE, Json.write(event(now, rows)))));
        }
    }

    @Override
    public Changes between(Instant first, Instant last) {
        return changes.between(first, last);
    }

    private static CacheInvalidated event(Instant now, List<CacheInvalidated.Row> rows) {
        boolean complete = rows.size() <= MOST_ROWS;
        return new CacheInvalidated(TYPE, VERSION, now, complete, complete ? rows : List.of());
    }

    private static CacheInvalidated.Row row(ViewKey key, long revision) {
        return new CacheInvalidated.Row(key.tenant(), key.view(), key.id(), revision);
    }
}
