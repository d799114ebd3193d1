package greenledger.domain.lot;

import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// What a lot holds, how much of it, and whose field it comes from: all that is settled for good
/// when the lot is registered.
public record Produce(
        Optional<Gtin> gtin,
        Optional<Batch> batch,
        Commodity commodity,
        Optional<Variety> variety,
        PartyId farmer,
        Quantity quantity,
        Place origin,
        Optional<LocalDate> harvestedOn) {

    /// Where days begin first, on the Line Islands.
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    UnitCode unit() {
        return quantity.unit();
    }

    /// Whether a price is per something that the lot is measured in.
    boolean takes(Price price) {
        return price.per().dimension() == unit().dimension();
    }

    boolean isCountedLike(Quantity other) {
        return other.unit().dimension() == unit().dimension();
    }

    /// With the GTIN and batch that the id names, where they were not given beside it.
    Produce calledBy(LotId lot) {
        return new Produce(
                gtin.or(lot::gtin),
                batch.or(lot::batch),
                commodity,
                variety,
                farmer,
                quantity,
                origin,
                harvestedOn);
    }

    /// Whether the id is the one that GTIN and batch make, where both are known.
    boolean goesBy(LotId lot) {
        return gtin.isEmpty() || batch.isEmpty() || lot.equals(LotId.of(gtin.get(), batch.get()));
    }

    /// The first instant at which it can have been off the field anywhere on Earth.
    Instant earliest() {
        return harvestedOn
                .map(day -> day.atStartOfDay().toInstant(EARLIEST_ZONE))
                .orElse(Instant.MIN);
    }
}
