package greenledger.core;

import greenledger.domain.Refusal;

/// What became of a command.
public sealed interface CommandResult {

    /// It took effect in `revision`, now.
    record Done(long revision) implements CommandResult {}

    /// It took effect in `revision`, when it was asked before.
    record Repeated(long revision) implements CommandResult {}

    /// What it asks for is so already, at `revision`; nothing was recorded.
    record Already(long revision) implements CommandResult {}

    record Refused(Refusal why) implements CommandResult {}

    /// The caller expected the stream at another revision than `actual`.
    record Stale(long actual) implements CommandResult {}

    /// The same key was used before, for something else.
    record KeyReused(CommandId before) implements CommandResult {}
}
