package greenledger.domain;

/// How one kind of stream answers commands. Pure: time, identity and randomness arrive inside the
/// command.
///
/// @param <C> what may be asked
/// @param <S> what has become of the stream so far
/// @param <E> what can have happened
public interface Decider<C, S, E> {

    S initial();

    Decision<E> decide(C command, S state);

    S evolve(S state, E event);

    /// The type of the state, so that it can be kept and read back.
    Class<S> stateType();

    /// Raised when states folded before would come out differently now.
    int version();
}
