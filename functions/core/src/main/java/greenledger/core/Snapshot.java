package greenledger.core;

/// A stream's state at one revision, kept so that it need not be folded from its beginning. Never
/// the truth: a snapshot that is missing, or of another reducer version, costs time and nothing
/// else.
///
/// @param reducerVersion the version of the `evolve` that made `stateJson`
public record Snapshot(Head head, int reducerVersion, RecentCommands recent, String stateJson) {}
