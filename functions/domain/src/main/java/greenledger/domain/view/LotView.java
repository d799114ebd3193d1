package greenledger.domain.view;

import greenledger.domain.lot.Batch;
import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.Grade;
import greenledger.domain.lot.Gtin;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Produce;
import greenledger.domain.lot.Variety;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that is known of one lot now, with its histories, oldest line first.
public record LotView(
        LotId lotId,
        Optional<Gtin> gtin,
        Optional<Batch> batch,
        Commodity commodity,
        Optional<Variety> variety,
        PartyId farmerId,
        PartyId owner,
        PartyId possessor,
        Quantity quantity,
        Place origin,
        Place location,
        Optional<Grade> grade,
        Optional<Price> price,
        Optional<LocalDate> harvestedOn,
        Instant registeredAt,
        Instant updatedAt,
        List<PriceRecord> priceHistory,
        List<GradeRecord> gradeHistory,
        List<MovementRecord> movements) {

    public LotView {
        priceHistory = List.copyOf(priceHistory);
        gradeHistory = List.copyOf(gradeHistory);
        movements = List.copyOf(movements);
    }

    static LotView of(LotRegistered e) {
        Produce p = e.produce();
        return new LotView(
                e.lot(),
                p.gtin(),
                p.batch(),
                p.commodity(),
                p.variety(),
                p.farmer(),
                p.farmer(),
                p.farmer(),
                p.quantity(),
                p.origin(),
                p.origin(),
                Optional.empty(),
                Optional.empty(),
                p.harvestedOn(),
                e.at(),
                e.at(),
                List.of(),
                List.of(),
                List.of());
    }

    LotView graded(LotGraded e) {
        return now(
                possessor,
                location,
                Optional.of(e.grade()),
                price,
                e.at(),
                priceHistory,
                Appended.to(gradeHistory, GradeRecord.of(e)),
                movements);
    }

    LotView priced(LotPriced e) {
        return now(
                possessor,
                location,
                grade,
                Optional.of(e.price()),
                e.at(),
                Appended.to(priceHistory, PriceRecord.of(e)),
                gradeHistory,
                movements);
    }

    LotView moved(LotMoved e) {
        return now(
                e.movement().custodian().orElse(possessor),
                e.movement().to(),
                grade,
                price,
                e.at(),
                priceHistory,
                gradeHistory,
                Appended.to(movements, MovementRecord.of(e)));
    }

    /// All that can change, beside all that cannot.
    private LotView now(
            PartyId possessor,
            Place location,
            Optional<Grade> grade,
            Optional<Price> price,
            Instant updatedAt,
            List<PriceRecord> priceHistory,
            List<GradeRecord> gradeHistory,
            List<MovementRecord> movements) {
        return new LotView(
                lotId,
                gtin,
                batch,
                commodity,
                variety,
                farmerId,
                owner,
                possessor,
                quantity,
                origin,
                location,
                grade,
                price,
                harvestedOn,
                registeredAt,
                updatedAt,
                priceHistory,
                gradeHistory,
                movements);
    }
}
