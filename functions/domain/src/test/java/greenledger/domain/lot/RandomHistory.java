package greenledger.domain.lot;

import static greenledger.domain.lot.Tomatoes.CARRIER;
import static greenledger.domain.lot.Tomatoes.CHEAP;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.NUMBER_TWO;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.produce;
import static greenledger.domain.measure.Amounts.price;
import static greenledger.domain.measure.Amounts.quantity;

import greenledger.domain.Decider;
import greenledger.domain.Decision;
import greenledger.domain.Decision.Accepted;
import greenledger.domain.Decision.Refused;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.measure.Price;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// What all kinds of people might ask of one lot, and what comes of it; the same for the same seed.
public final class RandomHistory {

    private static final int LENGTH = 40;
    private static final Price PER_PIECE = price("0.20", "USD", "H87");

    private final Random random;
    private Instant now = NOON;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    public static List<LotCommand> commands(long seed) {
        RandomHistory history = new RandomHistory(seed);
        return Stream.generate(history::command).limit(LENGTH).toList();
    }

    /// What the lot answered, one decision for each command.
    public static List<Decision<LotEvent>> decisions(long seed) {
        return decisions(Lots.decider(), commands(seed));
    }

    private static <S> List<Decision<LotEvent>> decisions(
            Decider<LotCommand, S, LotEvent> decider, List<LotCommand> commands) {
        List<Decision<LotEvent>> decisions = new ArrayList<>();
        S state = decider.initial();
        for (LotCommand command : commands) {
            Decision<LotEvent> decision = decider.decide(command, state);
            decisions.add(decision);
            for (LotEvent fact : facts(decision)) {
                state = decider.evolve(state, fact);
            }
        }
        return decisions;
    }

    /// What came to be recorded.
    public static List<LotEvent> facts(long seed) {
        return decisions(seed).stream().flatMap(decision -> facts(decision).stream()).toList();
    }

    private static List<LotEvent> facts(Decision<LotEvent> decision) {
        return switch (decision) {
            case Accepted<LotEvent>(var events) -> events;
            case Refused<LotEvent> _ -> List.of();
        };
    }

    public static <T> List<T> only(Class<T> kind, List<LotEvent> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private LotCommand command() {
        now = now.plusSeconds(random.nextInt(3) * 60L);
        PartyId by = oneOf(FARM, FARM, PACKER, CARRIER);
        return switch (random.nextInt(5)) {
            case 0 -> new RegisterLot(LOT, goods(), maybe(anyGrade()), maybe(anyPrice()), by, now);
            case 1 -> new GradeLot(LOT, anyGrade(), by, now);
            case 2 -> new PriceLot(LOT, anyPrice(), by, now);
            default -> new MoveLot(LOT, movement(), by, now);
        };
    }

    private Produce goods() {
        return oneOf(
                PRODUCE,
                PRODUCE,
                produce(quantity("0 KGM"), Places.FRESNO, Optional.empty()),
                produce(quantity("7 KGM"), Places.NOGALES, Optional.empty()));
    }

    private Grade anyGrade() {
        return oneOf(NUMBER_ONE, NUMBER_TWO);
    }

    private Price anyPrice() {
        return oneOf(CHEAP, DEAR, PER_PIECE);
    }

    private Movement movement() {
        Place to = oneOf(Places.FRESNO, Places.NOGALES, Places.TORONTO);
        Instant departed = now.minusSeconds(random.nextInt(7200));
        Instant arrived = departed.plusSeconds(random.nextInt(7200));
        return new Movement(to, maybe(oneOf(FARM, CARRIER)), maybe(departed), maybe(arrived));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
