package greenledger.traces;

import greenledger.core.ViewRow.Index;
import greenledger.domain.view.TransferCard;
import java.util.EnumMap;
import java.util.Map;

/// Under which headings a transfer is found. Each is an index partition, so that no list ever
/// scans.
final class TransferIndexes {

    static final String EVERYTHING = "all";

    /// The heading of what waits for an operator; the failed ones that were written off go by their
    /// state, as all others do.
    static final String PARKED = "PARKED";

    private TransferIndexes() {}

    static Map<Index, String> of(TransferCard card) {
        Map<Index, String> indexes = new EnumMap<>(Index.class);
        indexes.put(Index.ALL, EVERYTHING);
        indexes.put(Index.FROM, card.terms().from().value());
        indexes.put(Index.TO, card.terms().to().value());
        indexes.put(Index.STATE, card.parked() ? PARKED : card.state().toString());
        return indexes;
    }
}
