package greenledger.lots;

import greenledger.aws.IdempotencyKey;
import greenledger.aws.Problem;
import greenledger.domain.lot.Batch;
import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.Grade;
import greenledger.domain.lot.Gtin;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Produce;
import greenledger.domain.lot.Variety;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import java.time.LocalDate;
import java.util.Optional;

/// The body of `POST /lots`.
record Registration(
        Optional<LotId> lotId,
        Optional<Gtin> gtin,
        Optional<Batch> batch,
        Commodity commodity,
        Optional<Variety> variety,
        PartyId farmerId,
        Quantity quantity,
        Place origin,
        Optional<Grade> grade,
        Optional<Price> price,
        Optional<LocalDate> harvestedOn) {

    Produce produce() {
        return new Produce(
                gtin, batch, commodity, variety, farmerId, quantity, origin, harvestedOn);
    }

    /// The id that the caller gave or that GTIN and batch make; before packing, one that follows
    /// from the caller's key, so that the same request makes the same lot.
    LotId lot(Optional<IdempotencyKey> key) {
        return lotId.or(() -> gtin.flatMap(g -> batch.map(b -> LotId.of(g, b))))
                .or(() -> key.map(k -> new LotId("lot-" + k.digest())))
                .orElseThrow(() ->
                        Problem.invalid(
                                "/lotId",
                                "Say which lot it is: give gtin and batch, or lotId, or an Idempotency-Key"
                                        + " header from which we make an id."));
    }
}
