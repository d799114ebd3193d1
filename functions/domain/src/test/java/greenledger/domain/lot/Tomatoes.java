package greenledger.domain.lot;

import static greenledger.domain.measure.Amounts.price;
import static greenledger.domain.measure.Amounts.quantity;

import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The lot that tests speak of: Roma tomatoes from Fresno, harvested the day before.
public final class Tomatoes {

    public static final Gtin GTIN = new Gtin("09506000134352");
    public static final Batch BATCH = new Batch("L-2026-117");
    public static final LotId LOT = new LotId("09506000134352.L-2026-117");

    public static final PartyId FARM = new PartyId("farm-1");
    public static final PartyId PACKER = new PartyId("packer-3");
    public static final PartyId CARRIER = new PartyId("carrier-5");

    public static final Grade NUMBER_ONE = grade("U.S. No. 1");
    public static final Grade NUMBER_TWO = grade("U.S. No. 2");
    public static final Price CHEAP = price("1.55", "USD", "KGM");
    public static final Price DEAR = price("1.85", "USD", "KGM");

    public static final LocalDate HARVEST = LocalDate.parse("2026-11-20");
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Instant ONE = Instant.parse("2026-11-21T13:00:00Z");
    public static final Instant TWO = Instant.parse("2026-11-21T14:00:00Z");

    public static final Produce PRODUCE =
            produce(quantity("1250.5 KGM"), Places.FRESNO, Optional.of(HARVEST));
    public static final LotRegistered REGISTERED = new LotRegistered(LOT, PRODUCE, FARM, NOON);

    private Tomatoes() {}

    public static Grade grade(String code) {
        return new Grade(new GradeScheme("USDA"), new GradeCode(code), new PartyId("insp-9"));
    }

    public static Produce produce(
            Quantity quantity, Place origin, Optional<LocalDate> harvestedOn) {
        return new Produce(
                Optional.of(GTIN),
                Optional.of(BATCH),
                new Commodity("tomato"),
                Optional.of(new Variety("Roma")),
                FARM,
                quantity,
                origin,
                harvestedOn);
    }

    public static RegisterLot register(Produce produce) {
        return new RegisterLot(LOT, produce, Optional.empty(), Optional.empty(), FARM, NOON);
    }

    public static Movement to(Place place) {
        return new Movement(place, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
