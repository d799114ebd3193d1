package greenledger.traces;

import greenledger.core.Projection;
import greenledger.core.Streams;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.view.AccountView;
import greenledger.domain.view.AccountViews;
import greenledger.domain.view.LotCard;
import greenledger.domain.view.LotCards;
import greenledger.domain.view.LotView;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.OwnershipView;
import greenledger.domain.view.Ownerships;
import greenledger.domain.view.TransferCard;
import greenledger.domain.view.TransferCards;
import greenledger.domain.view.TransferView;
import greenledger.domain.view.TransferViews;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every view that is kept.
final class Views {

    static final Projection<LotView, LotEvent> LOTS =
            Projection.plain(new LotViews(), Streams.LOTS, LotView.class);

    static final Projection<OwnershipView, LotEvent> OWNERSHIPS =
            Projection.plain(new Ownerships(), Streams.LOTS, OwnershipView.class);

    static final Projection<LotCard, LotEvent> CARDS =
            new Projection<>(
                    new LotCards(),
                    new LotCards().version(),
                    Streams.LOTS,
                    LotCard.class,
                    CardIndexes::of,
                    Views::newest,
                    CardTallies::of);

    static final Projection<AccountView, AccountEvent> ACCOUNTS =
            Projection.plain(new AccountViews(), Streams.ACCOUNTS, AccountView.class);

    static final Projection<TransferView, TransferEvent> TRANSFERS =
            Projection.plain(new TransferViews(), Streams.TRANSFERS, TransferView.class);

    static final Projection<TransferCard, TransferEvent> TRANSFER_CARDS =
            new Projection<>(
                    new TransferCards(),
                    new TransferCards().version(),
                    Streams.TRANSFERS,
                    TransferCard.class,
                    TransferIndexes::of,
                    Views::newest,
                    _ -> Map.of());

    static final List<Projection<?, ?>> ALL =
            List.of(LOTS, CARDS, OWNERSHIPS, TRANSFERS, TRANSFER_CARDS, ACCOUNTS);

    private Views() {}

    static Optional<Projection<?, ?>> named(String name) {
        return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    private static String newest(LotCard card) {
        return newest(card.registeredAt(), card.lotId());
    }

    private static String newest(TransferCard card) {
        return newest(card.requestedAt(), card.transferId());
    }

    /// Of one width, so that text sorts as time does.
    private static String newest(Instant at, Object id) {
        return String.format(Locale.ROOT, "%015d#%s", at.toEpochMilli(), id);
    }
}
