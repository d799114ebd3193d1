package greenledger.domain.lot;

import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.domain.Reason;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.place.Places;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LotDeciderTest {

    private final LotDecider decider = new LotDecider();

    @ParameterizedTest
    @MethodSource("laterFacts")
    void nothing_happens_to_a_lot_before_its_registration(LotEvent early) {
        IllegalStateException fault =
                assertThrows(
                        IllegalStateException.class,
                        () -> decider.evolve(decider.initial(), early));
        assertEquals("Before any registration: " + early, fault.getMessage());
    }

    private static Stream<LotEvent> laterFacts() {
        return Stream.of(
                new LotGraded(LOT, NUMBER_ONE, FARM, NOON),
                new LotPriced(LOT, DEAR, FARM, NOON),
                new LotMoved(LOT, to(Places.NOGALES), FARM, NOON),
                Handovers.RESERVED,
                Handovers.OFFERED,
                Handovers.WITHDRAWN,
                Handovers.RELEASED,
                Handovers.TRANSFERRED,
                new LotRecalled(LOT, new Reason("Salmonella."), FARM, NOON));
    }

    /// A snapshot is read back as this type, and only by the version that wrote it.
    @Test
    void its_states_are_lots_of_the_second_version() {
        assertEquals(Lot.class, decider.stateType());
        assertEquals(2, decider.version());
    }

    @Test
    void no_history_registers_a_lot_twice() {
        Lot lot = decider.evolve(decider.initial(), REGISTERED);
        IllegalStateException fault =
                assertThrows(IllegalStateException.class, () -> decider.evolve(lot, REGISTERED));
        assertEquals("Registered twice: " + REGISTERED, fault.getMessage());
    }
}
