package greenledger.asl.explore;

/// How a call that a saga makes can go wrong.
public enum FaultKind {
    /// An error that nobody declared, and nothing has happened.
    ERROR_BEFORE,
    /// An error that nobody declared, after all has happened: the answer is lost.
    ERROR_AFTER,
    /// No answer, and nothing has happened.
    TIMEOUT_BEFORE,
    /// No answer, and all has happened.
    TIMEOUT_AFTER,
    /// The function's process dies first.
    CRASH_BEFORE,
    /// The function's process dies after the first thing that it has written.
    CRASH_MIDWAY,
    /// The function's process dies after all has happened.
    CRASH_AFTER,
    /// Lambda does not even let it in.
    THROTTLED,
    /// It is delivered twice.
    TWICE,
    /// It happens just after the saga has given up waiting.
    LATE,
    /// It happens when the saga is long over.
    MUCH_LATER,
    /// It has read what it goes by, but writes just after the saga has given up waiting.
    HELD_UP,
    /// All has happened, but the answer is none that anybody understands.
    MALFORMED,
    /// All has happened, but the answer is larger than the service takes.
    OVERSIZED,
    /// The execution is stopped, and nothing has happened.
    STOPPED_BEFORE,
    /// The execution is stopped after all has happened.
    STOPPED_AFTER,
    /// The orchestrator is killed, and nothing has happened.
    KILLED_BEFORE,
    /// The orchestrator is killed after all has happened.
    KILLED_AFTER,
    /// Errors, until somebody repairs it.
    BROKEN,
    /// No answers, until somebody repairs it.
    SILENT,
    /// All happens, but no answer comes, until somebody repairs it.
    DEAF,
    /// It has read what it goes by, but writes when the saga is long over; until somebody repairs
    /// it.
    STUCK;

    /// Whether it goes on until it is repaired.
    public boolean isLasting() {
        return switch (this) {
            case BROKEN, SILENT, DEAF, STUCK -> true;
            case ERROR_BEFORE,
                    ERROR_AFTER,
                    TIMEOUT_BEFORE,
                    TIMEOUT_AFTER,
                    CRASH_BEFORE,
                    CRASH_MIDWAY,
                    CRASH_AFTER,
                    THROTTLED,
                    TWICE,
                    LATE,
                    MUCH_LATER,
                    HELD_UP,
                    MALFORMED,
                    OVERSIZED,
                    STOPPED_BEFORE,
                    STOPPED_AFTER,
                    KILLED_BEFORE,
                    KILLED_AFTER ->
                    false;
        };
    }
}
