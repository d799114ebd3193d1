package greenledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import greenledger.domain.Decision.Accepted;
import greenledger.domain.Decision.Refused;
import java.util.ArrayList;
import java.util.List;

/// Given these facts, when asked this, then that happens; and asking twice changes nothing.
public final class Scenario<C, S, E> {

    private final Decider<C, S, E> decider;
    private final List<E> past;

    private Scenario(Decider<C, S, E> decider, List<E> past) {
        this.decider = decider;
        this.past = past;
    }

    @SafeVarargs
    public static <C, E> Scenario<C, ?, E> given(Decider<C, ?, E> decider, E... past) {
        return begin(decider, List.of(past));
    }

    private static <C, S, E> Scenario<C, S, E> begin(Decider<C, S, E> decider, List<E> past) {
        return new Scenario<>(decider, past);
    }

    public Outcome<E> when(C command) {
        Decision<E> first = decide(command, past);
        if (first instanceof Accepted<E>(var events)) {
            List<E> both = new ArrayList<>(past);
            both.addAll(events);
            assertEquals(new Accepted<E>(List.of()), decide(command, both), "asking twice");
        }
        return new Outcome<>(first);
    }

    private Decision<E> decide(C command, List<E> facts) {
        S state = decider.initial();
        for (E fact : facts) {
            state = decider.evolve(state, fact);
        }
        return decider.decide(command, state);
    }

    public record Outcome<E>(Decision<E> decision) {

        @SafeVarargs
        public final void then(E... expected) {
            assertEquals(new Accepted<>(List.of(expected)), decision);
        }

        public void thenNothing() {
            assertEquals(new Accepted<E>(List.of()), decision);
        }

        public void thenRefused(Refusal expected) {
            assertEquals(expected, assertInstanceOf(Refused.class, decision).why());
        }
    }
}
