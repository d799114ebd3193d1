package greenledger.domain.lot;

import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Decision;
import greenledger.domain.Decision.Accepted;
import greenledger.domain.Decision.Refused;
import greenledger.domain.Permitted;
import greenledger.domain.lot.HandoverRefusal.NothingToTransfer;
import greenledger.domain.lot.HandoverRefusal.QuantityMismatch;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every lot, whichever transfers race on it and however late their steps come. All
/// of it is reckoned from the facts alone.
@Tag("slow")
class HandoverHistoriesTest {

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    /// A book that knows only sums: who has how much, and how much of it is promised.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_ever_promises_or_gives_what_they_do_not_have_and_nothing_is_lost(long seed) {
        Map<PartyId, BigDecimal> held = new HashMap<>();
        held.put(PRODUCE.farmer(), PRODUCE.quantity().value());
        Map<TransferId, LotReserved> promised = new HashMap<>();
        for (LotEvent fact : facts(seed)) {
            switch (fact) {
                case LotReserved e -> promised.put(e.transfer(), e);
                case LotReleased e -> promised.remove(e.transfer());
                case LotTransferred e -> {
                    promised.remove(e.transfer());
                    held.merge(e.from(), e.quantity().value(), BigDecimal::subtract);
                    held.merge(e.to(), e.quantity().value(), BigDecimal::add);
                }
                case LotEvent _ -> {}
            }
            Map<PartyId, BigDecimal> free = new HashMap<>(held);
            promised.values()
                    .forEach(p -> free.merge(p.from(), p.quantity().value(), BigDecimal::subtract));
            assertTrue(
                    free.values().stream().allMatch(amount -> amount.signum() >= 0),
                    () -> fact + " leaves " + free);
            BigDecimal all = held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, all.compareTo(PRODUCE.quantity().value()), all::toString);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_transfer_lands_once_or_is_released_once_and_never_both(long seed) {
        Set<TransferId> ended = new HashSet<>();
        for (LotEvent fact : facts(seed)) {
            switch (fact) {
                case LotTransferred e -> assertTrue(ended.add(e.transfer()), e::toString);
                case LotReleased e -> assertTrue(ended.add(e.transfer()), e::toString);
                case LotReserved e -> assertTrue(!ended.contains(e.transfer()), e::toString);
                case LotEvent _ -> {}
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_reserved_for_a_transfer_is_what_changes_hands_and_nothing_after_a_recall(
            long seed) {
        Map<TransferId, LotReserved> promised = new HashMap<>();
        Set<TransferId> withdrawn = new HashSet<>();
        boolean recalled = false;
        for (LotEvent fact : facts(seed)) {
            switch (fact) {
                case LotReserved e -> {
                    assertTrue(!recalled && !withdrawn.contains(e.transfer()), e::toString);
                    assertTrue(promised.put(e.transfer(), e) == null, e::toString);
                }
                case LotOfferWithdrawn e -> withdrawn.add(e.transfer());
                case LotEvent.LotRecalled _ -> recalled = true;
                case LotTransferred e -> {
                    assertTrue(!recalled && !withdrawn.contains(e.transfer()), e::toString);
                    assertEquals(
                            List.of(List.of(e.from(), e.to(), e.quantity())),
                            Stream.ofNullable(promised.get(e.transfer()))
                                    .map(p -> List.of(p.from(), p.to(), p.quantity()))
                                    .toList());
                }
                case LotEvent _ -> {}
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asked_again_at_once_a_lot_says_the_same_and_records_nothing(long seed) {
        Lot lot = registered();
        LotDecider decider = new LotDecider();
        for (LotCommand command : RandomHandovers.commands(seed)) {
            Decision<LotEvent> decision = decider.decide(command, lot);
            switch (decision) {
                case Accepted<LotEvent>(var events) -> {
                    for (LotEvent event : events) {
                        lot = decider.evolve(lot, event);
                    }
                    assertEquals(Decision.already(), decider.decide(command, lot));
                }
                case Refused<LotEvent> _ -> assertEquals(decision, decider.decide(command, lot));
            }
        }
    }

    /// Else a rule above might hold only because its case never came up.
    @Test
    void the_dice_throw_every_refusal_but_those_of_odd_quantities() {
        Set<Class<?>> expected = new HashSet<>(Permitted.by(HandoverRefusal.class));
        expected.removeAll(Set.of(NothingToTransfer.class, QuantityMismatch.class));
        Set<Class<?>> thrown =
                seeds().mapToObj(HandoverHistoriesTest::decisions)
                        .flatMap(List::stream)
                        .flatMap(HandoverHistoriesTest::refusals)
                        .collect(Collectors.toSet());
        assertTrue(thrown.containsAll(expected), thrown::toString);
        long landed =
                seeds().mapToObj(HandoverHistoriesTest::facts)
                        .flatMap(List::stream)
                        .filter(LotTransferred.class::isInstance)
                        .count();
        assertTrue(landed > 500, () -> landed + " transfers landed");
    }

    private static Stream<Class<?>> refusals(Decision<LotEvent> decision) {
        return switch (decision) {
            case Accepted<LotEvent> _ -> Stream.of();
            case Refused<LotEvent>(var why) -> Stream.of(why.getClass());
        };
    }

    private static List<LotEvent> facts(long seed) {
        return decisions(seed).stream()
                .flatMap(decision ->
                        switch (decision) {
                            case Accepted<LotEvent>(var events) -> events.stream();
                            case Refused<LotEvent> _ -> Stream.of();
                        })
                .toList();
    }

    private static List<Decision<LotEvent>> decisions(long seed) {
        List<Decision<LotEvent>> decisions = new ArrayList<>();
        LotDecider decider = new LotDecider();
        Lot lot = registered();
        for (LotCommand command : RandomHandovers.commands(seed)) {
            Decision<LotEvent> decision = decider.decide(command, lot);
            decisions.add(decision);
            if (decision instanceof Accepted<LotEvent>(var events)) {
                for (LotEvent event : events) {
                    lot = decider.evolve(lot, event);
                }
            }
        }
        return decisions;
    }

    private static Lot registered() {
        LotDecider decider = new LotDecider();
        return decider.evolve(decider.initial(), REGISTERED);
    }
}
