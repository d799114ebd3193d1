package greenledger.core;

import greenledger.domain.lot.Batch;
import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.Grade;
import greenledger.domain.lot.GradeCode;
import greenledger.domain.lot.GradeScheme;
import greenledger.domain.lot.Gtin;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Movement;
import greenledger.domain.lot.Produce;
import greenledger.domain.lot.Variety;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.place.CountryCode;
import greenledger.domain.place.Gln;
import greenledger.domain.place.Latitude;
import greenledger.domain.place.Longitude;
import greenledger.domain.place.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One fact of every kind, as records: what the golden files say in JSON.
final class Facts {

    static final LotId LOT = new LotId("09506000134352.L-2026-117");
    static final TenantId TENANT = new TenantId("acme");
    static final StreamId<LotEvent> STREAM = Streams.LOTS.stream(TENANT, LOT.value());
    static final PartyId FARM = new PartyId("farm-1");
    static final PartyId PACKER = new PartyId("packer-3");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Price PRICE = price("1.80");

    static final Place FRESNO =
            new Place(
                    new Latitude(new BigDecimal("36.7378")),
                    new Longitude(new BigDecimal("-119.7871")),
                    "Field 7, Fresno",
                    new CountryCode("US"),
                    Optional.of(new Gln("0614141000012")));
    static final Produce PRODUCE =
            new Produce(
                    Optional.of(new Gtin("09506000134352")),
                    Optional.of(new Batch("L-2026-117")),
                    new Commodity("tomato"),
                    Optional.of(new Variety("Roma")),
                    FARM,
                    new Quantity(new BigDecimal("1250.5"), new UnitCode("KGM")),
                    FRESNO,
                    Optional.of(LocalDate.parse("2026-11-20")));
    static final LotRegistered REGISTERED = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
    static final LotGraded GRADED =
            new LotGraded(
                    LOT,
                    new Grade(
                            new GradeScheme("USDA"),
                            new GradeCode("U.S. No. 1"),
                            new PartyId("insp-9")),
                    PACKER,
                    NOON);
    static final LotPriced PRICED = new LotPriced(LOT, PRICE, FARM, NOON.plusMillis(250));
    static final LotMoved MOVED =
            new LotMoved(
                    LOT,
                    new Movement(
                            new Place(
                                    new Latitude(new BigDecimal("31.3404")),
                                    new Longitude(new BigDecimal("-110.9343")),
                                    "Cold store 2, Nogales",
                                    new CountryCode("US"),
                                    Optional.empty()),
                            Optional.of(new PartyId("carrier-5")),
                            Optional.of(NOON),
                            Optional.empty()),
                    FARM,
                    NOON);

    static final Map<String, LotEvent> GOLDEN =
            Map.of(
                    "LotRegistered.v1", REGISTERED,
                    "LotGraded.v1", GRADED,
                    "LotPriced.v1", PRICED,
                    "LotMoved.v1", MOVED);

    private Facts() {}

    static Price price(String amount) {
        return new Price(new BigDecimal(amount), new CurrencyCode("USD"), new UnitCode("KGM"));
    }

    static CommandMetadata metadata(String key) {
        return metadata(key, "f0");
    }

    static CommandMetadata metadata(String key, String fingerprint) {
        return new CommandMetadata(
                new CommandId(key, fingerprint), FARM, NOON, "corr-" + key, Optional.empty());
    }
}
