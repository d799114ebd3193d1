package greenledger.domain.view;

import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.Grade;
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
import greenledger.domain.place.CountryCode;
import greenledger.domain.place.Latitude;
import greenledger.domain.place.Longitude;
import greenledger.domain.place.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One lot as a line of a list or a search result.
///
/// @param country where the lot is now, as are latitude and longitude; not where it grew
public record LotCard(
        LotId lotId,
        Commodity commodity,
        Optional<Variety> variety,
        PartyId farmerId,
        PartyId owner,
        Quantity quantity,
        Optional<Grade> grade,
        Optional<Price> price,
        CountryCode country,
        Latitude latitude,
        Longitude longitude,
        Optional<LocalDate> harvestedOn,
        Instant registeredAt,
        Instant updatedAt) {

    static LotCard of(LotRegistered e) {
        Produce p = e.produce();
        return new LotCard(
                e.lot(),
                p.commodity(),
                p.variety(),
                p.farmer(),
                p.farmer(),
                p.quantity(),
                Optional.empty(),
                Optional.empty(),
                p.origin().country(),
                p.origin().latitude(),
                p.origin().longitude(),
                p.harvestedOn(),
                e.at(),
                e.at());
    }

    LotCard graded(LotGraded e) {
        return now(Optional.of(e.grade()), price, country, latitude, longitude, e.at());
    }

    LotCard priced(LotPriced e) {
        return now(grade, Optional.of(e.price()), country, latitude, longitude, e.at());
    }

    LotCard moved(LotMoved e) {
        Place to = e.movement().to();
        return now(grade, price, to.country(), to.latitude(), to.longitude(), e.at());
    }

    /// All that can change, beside all that cannot.
    private LotCard now(
            Optional<Grade> grade,
            Optional<Price> price,
            CountryCode country,
            Latitude latitude,
            Longitude longitude,
            Instant updatedAt) {
        return new LotCard(
                lotId,
                commodity,
                variety,
                farmerId,
                owner,
                quantity,
                grade,
                price,
                country,
                latitude,
                longitude,
                harvestedOn,
                registeredAt,
                updatedAt);
    }
}
