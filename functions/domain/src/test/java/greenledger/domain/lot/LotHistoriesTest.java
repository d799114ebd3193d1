package greenledger.domain.lot;

import static greenledger.domain.lot.RandomHistory.only;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Decider;
import greenledger.domain.Decision;
import greenledger.domain.Decision.Accepted;
import greenledger.domain.Decision.Refused;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotRefusal.LotAlreadyRegistered;
import greenledger.domain.lot.LotRefusal.LotEmpty;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import greenledger.domain.party.PartyId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every lot that nobody trades, whatever was asked of it in whatever order.
@Tag("slow")
class LotHistoriesTest {

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_history_begins_with_its_only_registration(long seed) {
        List<LotEvent> facts = RandomHistory.facts(seed);
        assertInstanceOf(LotRegistered.class, facts.getFirst());
        assertEquals(1, only(LotRegistered.class, facts).size());
    }

    /// Told from the commands alone: who asks is turned away exactly when the lot exists and they
    /// are neither its farmer nor who registered it.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void once_it_is_registered_its_farmer_and_their_agent_trade_it_and_nobody_else(long seed) {
        List<LotCommand> commands = RandomHistory.commands(seed);
        List<Decision<LotEvent>> decisions = RandomHistory.decisions(seed);
        Set<PartyId> traders = new HashSet<>();
        for (int i = 0; i < commands.size(); i++) {
            LotCommand command = commands.get(i);
            boolean trade = command instanceof PriceLot || command instanceof MoveLot;
            boolean stranger = !traders.isEmpty() && !traders.contains(command.by());
            assertEquals(
                    trade && stranger,
                    decisions.get(i).equals(Decision.refuse(new NotTheOwner(LOT))),
                    command::toString);
            if (kinds(decisions.get(i)).anyMatch(LotRegistered.class::equals)) {
                traders.addAll(List.of(FARM, command.by()));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_fact_is_news(long seed) {
        List<LotEvent> facts = RandomHistory.facts(seed);
        neighboursDiffer(only(LotGraded.class, facts).stream().map(LotGraded::grade));
        neighboursDiffer(only(LotPriced.class, facts).stream().map(LotPriced::price));
        neighboursDiffer(only(LotMoved.class, facts).stream().map(LotMoved::movement));
    }

    private static <T> void neighboursDiffer(Stream<T> stream) {
        List<T> values = stream.toList();
        for (int i = 1; i < values.size(); i++) {
            assertNotEquals(values.get(i - 1), values.get(i));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_command_asked_twice_is_answered_twice_and_recorded_once(long seed) {
        askedTwice(Lots.decider(), RandomHistory.commands(seed));
    }

    private static <S> void askedTwice(
            Decider<LotCommand, S, LotEvent> decider, List<LotCommand> commands) {
        S state = decider.initial();
        for (LotCommand command : commands) {
            Decision<LotEvent> decision = decider.decide(command, state);
            switch (decision) {
                case Accepted<LotEvent>(var events) -> {
                    for (LotEvent event : events) {
                        state = decider.evolve(state, event);
                    }
                    assertEquals(Decision.already(), decider.decide(command, state));
                }
                case Refused<LotEvent> _ -> assertEquals(decision, decider.decide(command, state));
            }
        }
    }

    /// Else a rule above might hold only because its case never came up.
    @Test
    void the_dice_throw_facts_and_refusals_of_these_kinds() {
        Set<Class<?>> thrown =
                seeds().mapToObj(RandomHistory::decisions)
                        .flatMap(List::stream)
                        .flatMap(LotHistoriesTest::kinds)
                        .collect(Collectors.toSet());
        assertTrue(
                thrown.containsAll(
                        Set.of(
                                LotRegistered.class,
                                LotGraded.class,
                                LotPriced.class,
                                LotMoved.class)));
        assertTrue(
                thrown.containsAll(
                        Set.of(
                                LotNotFound.class,
                                LotAlreadyRegistered.class,
                                NotTheOwner.class,
                                LotEmpty.class,
                                UnitMismatch.class)));
    }

    private static Stream<Class<?>> kinds(Decision<LotEvent> decision) {
        return switch (decision) {
            case Accepted<LotEvent>(var events) -> events.stream().map(Object::getClass);
            case Refused<LotEvent>(var why) -> Stream.of(why.getClass());
        };
    }
}
