package greenledger.traces;

import greenledger.core.Projection;
import greenledger.core.Streams;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.view.LotCard;
import greenledger.domain.view.LotCards;
import greenledger.domain.view.LotView;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.OwnershipView;
import greenledger.domain.view.Ownerships;
import java.util.List;

/// Every view of lots that is kept.
final class Views {

    static final Projection<LotView, LotEvent> LOTS =
            Projection.plain(new LotViews(), Streams.LOTS, LotView.class);

    static final Projection<OwnershipView, LotEvent> OWNERSHIPS =
            Projection.plain(new Ownerships(), Streams.LOTS, OwnershipView.class);

    static final Projection<LotCard, LotEvent> CARDS =
            new Projection<>(
                    new LotCards(),
                    Streams.LOTS,
                    LotCard.class,
                    CardIndexes::of,
                    card -> card.registeredAt() + "#" + card.lotId(),
                    CardTallies::of);

    static final List<Projection<?, LotEvent>> ALL = List.of(LOTS, CARDS, OWNERSHIPS);

    private Views() {}
}
