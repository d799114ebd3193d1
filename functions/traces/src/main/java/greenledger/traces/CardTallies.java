package greenledger.traces;

import greenledger.domain.view.LotCard;
import java.util.Map;

/// What a card adds to the totals that the dashboard shows.
final class CardTallies {

    static final String LOTS = "lots";
    static final String COMMODITY = "commodity:";
    static final String COUNTRY = "country:";

    private CardTallies() {}

    static Map<String, Long> of(LotCard card) {
        return Map.of(LOTS, 1L, COMMODITY + card.commodity(), 1L, COUNTRY + card.country(), 1L);
    }
}
