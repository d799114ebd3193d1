package greenledger.domain.view;

import greenledger.domain.lot.Batch;
import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.Grade;
import greenledger.domain.lot.Gtin;
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
import greenledger.domain.place.Place;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that is known of one lot now, with its histories, oldest line first.
///
/// @param owner of the part that was acquired first, as are possessor, location and price
/// @param holdings who has how much of it; adds up to the quantity
/// @param reservations what of that is set aside for transfers
/// @param offers the transfers that are under way
public record LotView(
        LotId lotId,
        Optional<Gtin> gtin,
        Optional<Batch> batch,
        Commodity commodity,
        Optional<Variety> variety,
        PartyId farmerId,
        PartyId owner,
        PartyId possessor,
        LotStatus status,
        Quantity quantity,
        Place origin,
        Place location,
        Optional<Grade> grade,
        Optional<Price> price,
        Optional<LocalDate> harvestedOn,
        Instant registeredAt,
        Instant updatedAt,
        List<Holding> holdings,
        List<ReservedPart> reservations,
        List<TransferId> offers,
        List<PriceRecord> priceHistory,
        List<GradeRecord> gradeHistory,
        List<MovementRecord> movements,
        List<RecallRecord> recalls) {

    public LotView {
        holdings = List.copyOf(holdings);
        reservations = List.copyOf(reservations);
        offers = List.copyOf(offers);
        priceHistory = List.copyOf(priceHistory);
        gradeHistory = List.copyOf(gradeHistory);
        movements = List.copyOf(movements);
        recalls = List.copyOf(recalls);
    }

    static LotView of(LotRegistered e) {
        return of(
                e.lot(),
                e.produce(),
                e.at(),
                e.at(),
                Optional.empty(),
                Trade.of(e),
                Histories.NONE);
    }

    LotView after(LotEvent event) {
        Produce produce =
                new Produce(
                        gtin, batch, commodity, variety, farmerId, quantity, origin, harvestedOn);
        Optional<Grade> now = event instanceof LotGraded e ? Optional.of(e.grade()) : grade;
        return of(
                lotId,
                produce,
                registeredAt,
                event.at(),
                now,
                trade().after(event),
                histories().after(event));
    }

    private Trade trade() {
        return new Trade(new Holdings(farmerId, holdings), reservations, offers, status);
    }

    private Histories histories() {
        return new Histories(priceHistory, gradeHistory, movements, recalls);
    }

    private static LotView of(
            LotId lot,
            Produce produce,
            Instant registeredAt,
            Instant updatedAt,
            Optional<Grade> grade,
            Trade trade,
            Histories histories) {
        Holding first = trade.holdings().first();
        return new LotView(
                lot,
                produce.gtin(),
                produce.batch(),
                produce.commodity(),
                produce.variety(),
                produce.farmer(),
                first.owner(),
                first.possessor(),
                trade.status(),
                produce.quantity(),
                produce.origin(),
                first.place(),
                grade,
                first.price(),
                produce.harvestedOn(),
                registeredAt,
                updatedAt,
                trade.holdings().parts(),
                trade.reservations(),
                trade.offers(),
                histories.prices(),
                histories.grades(),
                histories.movements(),
                histories.recalls());
    }
}
