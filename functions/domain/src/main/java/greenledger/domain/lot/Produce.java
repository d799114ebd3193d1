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

    /// Whether GTIN and batch, as far as they are known, are what the id says.
    boolean goesBy(LotId lot) {
        if (gtin.isPresent() && batch.isPresent()) {
            return lot.equals(LotId.of(gtin.get(), batch.get()));
        }
        return agree(gtin, lot.gtin()) && agree(batch, lot.batch());
    }

    /// The first instant at which it can have been off the field anywhere on Earth.
    Instant earliest() {
        return harvestedOn
                .map(day -> day.atStartOfDay().toInstant(EARLIEST_ZONE))
                .orElse(Instant.MIN);
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
