package greenledger.traces;

import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.GradeCode;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Produce;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.measure.Amounts;
import greenledger.domain.measure.Price;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A lot as it comes off the field, seen by who has to find it again.
record Harvest(
        LotId lot,
        Commodity commodity,
        PartyId farmer,
        Place origin,
        Optional<GradeCode> grade,
        Optional<Price> price,
        Instant at) {

    private static final Commodity TOMATO = new Commodity("tomato");

    static RegisterLot of(LotId lot) {
        return grownAt(lot, Places.FRESNO).command();
    }

    static Harvest grownAt(LotId lot, Place origin) {
        return new Harvest(
                lot,
                TOMATO,
                Tomatoes.FARM,
                origin,
                Optional.empty(),
                Optional.empty(),
                Tomatoes.NOON);
    }

    /// So many lots of all kinds, one a minute; the same for the same seed.
    static List<Harvest> random(int lots, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, lots).mapToObj(i -> random(i, random)).toList();
    }

    RegisterLot command() {
        return new RegisterLot(
                lot,
                new Produce(
                        Optional.empty(),
                        Optional.empty(),
                        commodity,
                        Optional.empty(),
                        farmer,
                        Amounts.quantity("100 KGM"),
                        origin,
                        Optional.empty()),
                grade.map(code -> Tomatoes.grade(code.value())),
                price,
                farmer,
                at);
    }

    private static Harvest random(int number, Random random) {
        return new Harvest(
                new LotId("lot-" + number),
                new Commodity(oneOf(random, "tomato", "carrot", "lime", "kale")),
                new PartyId(oneOf(random, "farm-1", "farm-2", "farm-3")),
                place(random),
                maybe(random, new GradeCode(oneOf(random, "No. 1", "No. 2"))),
                maybe(random, price(random)),
                Tomatoes.NOON.plusSeconds(60L * number));
    }

    private static Price price(Random random) {
        return Amounts.price("1." + (10 + random.nextInt(90)), oneOf(random, "USD", "EUR"), "KGM");
    }

    private static Place place(Random random) {
        return Places.at(
                BigDecimal.valueOf(34_000 + random.nextInt(6_000), 3).toPlainString(),
                BigDecimal.valueOf(-121_000 + random.nextInt(6_000), 3).toPlainString(),
                "A field",
                oneOf(random, "US", "MX", "CA"));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(4) > 0 ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
