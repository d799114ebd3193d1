package greenledger.domain.view;

import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.Grade;
import greenledger.domain.lot.Holding;
import greenledger.domain.lot.Holdings;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Produce;
import greenledger.domain.lot.Variety;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.CountryCode;
import greenledger.domain.place.Latitude;
import greenledger.domain.place.Longitude;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One lot as a line of a list or a search result.
///
/// @param owner of the part that was acquired first, as are price and place
/// @param country where the lot is now, as are latitude and longitude; not where it grew
/// @param holdings who has how much of it
/// @param offers the transfers that are under way
public record LotCard(
        LotId lotId,
        Commodity commodity,
        Optional<Variety> variety,
        PartyId farmerId,
        PartyId owner,
        LotStatus status,
        Quantity quantity,
        Optional<Grade> grade,
        Optional<Price> price,
        CountryCode country,
        Latitude latitude,
        Longitude longitude,
        Optional<LocalDate> harvestedOn,
        Instant registeredAt,
        Instant updatedAt,
        List<Holding> holdings,
        List<TransferId> offers) {

    public LotCard {
        holdings = List.copyOf(holdings);
        offers = List.copyOf(offers);
    }

    static LotCard of(LotRegistered e) {
        Produce p = e.produce();
        Trade trade = Trade.of(e);
        return new LotCard(
                e.lot(),
                p.commodity(),
                p.variety(),
                p.farmer(),
                p.farmer(),
                trade.status(),
                p.quantity(),
                Optional.empty(),
                Optional.empty(),
                p.origin().country(),
                p.origin().latitude(),
                p.origin().longitude(),
                p.harvestedOn(),
                e.at(),
                e.at(),
                trade.holdings().parts(),
                trade.offers());
    }

    LotCard after(LotEvent event) {
        Trade trade = trade().after(event);
        Holding first = trade.holdings().first();
        return new LotCard(
                lotId,
                commodity,
                variety,
                farmerId,
                first.owner(),
                trade.status(),
                quantity,
                event instanceof LotGraded e ? Optional.of(e.grade()) : grade,
                first.price(),
                first.place().country(),
                first.place().latitude(),
                first.place().longitude(),
                harvestedOn,
                registeredAt,
                event.at(),
                trade.holdings().parts(),
                trade.offers());
    }

    /// A card knows nothing of reservations: they change nothing that it shows.
    private Trade trade() {
        return new Trade(new Holdings(farmerId, holdings), List.of(), offers, status);
    }
}
