package greenledger.core;

import greenledger.domain.Decider;
import greenledger.domain.Refusal;
import java.util.Optional;
import java.util.OptionalLong;

/// [Commands] on streams whose state may be seen, so that whoever asks can look before they ask.
public final class StatefulCommands<C, S, E> {

    private final Commands.Session<C, S, E> session;
    private final Commands<C, E> commands;

    public StatefulCommands(
            EventStore store, Backoff backoff, Decider<C, S, E> decider, Category<E> category) {
        this.session = Commands.Session.of(store, backoff, decider, category);
        this.commands = new Commands<>(session);
    }

    /// What has become of the stream as of now, by one strongly consistent read of what is not at
    /// hand.
    public S state(StreamId<E> stream) {
        return session.state(stream);
    }

    /// The same, for whoever need not look.
    public Commands<C, E> commands() {
        return commands;
    }

    /// See [Commands#handle].
    public CommandResult handle(
            StreamId<E> stream, C command, CommandMetadata metadata, OptionalLong expected) {
        return commands.handle(stream, command, metadata, expected);
    }

    /// See [Commands#consider].
    public Optional<Refusal> consider(StreamId<E> stream, C command) {
        return commands.consider(stream, command);
    }
}
