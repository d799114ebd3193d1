package greenledger.traces;

import greenledger.core.ViewRow.Index;
import greenledger.domain.view.LotCard;
import java.util.EnumMap;
import java.util.Map;

/// Under which headings a card is found. Each is an index partition, so that no search ever scans.
final class CardIndexes {

    static final String EVERYTHING = "all";

    private CardIndexes() {}

    static Map<Index, String> of(LotCard card) {
        Map<Index, String> indexes = new EnumMap<>(Index.class);
        indexes.put(Index.ALL, EVERYTHING);
        indexes.put(Index.FARMER, card.farmerId().value());
        indexes.put(Index.COMMODITY, card.commodity().value());
        indexes.put(Index.COUNTRY, card.country().value());
        indexes.put(Index.CELL, Cell.of(card.latitude(), card.longitude()).toString());
        card.grade().ifPresent(grade -> indexes.put(Index.GRADE, grade.code().value()));
        return indexes;
    }
}
