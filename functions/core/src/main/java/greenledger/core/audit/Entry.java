package greenledger.core.audit;

import greenledger.core.Commit;
import greenledger.core.Snapshot;

/// One item of a stream as an auditor comes upon it.
public sealed interface Entry {

    String stream();

    /// What reads as a commit; whether it is the one that was written is the question.
    record Committed(Commit commit) implements Entry {
        @Override
        public String stream() {
            return commit.stream().toString();
        }
    }

    record Snapped(String stream, Snapshot snapshot) implements Entry {}

    /// What lies in a commit's place and reads as none.
    record Unreadable(Position position, String why) implements Entry {
        @Override
        public String stream() {
            return position.stream();
        }
    }

    /// What lies in a snapshot's place and reads as none.
    record UnreadableSnapshot(Position position, String why) implements Entry {
        @Override
        public String stream() {
            return position.stream();
        }
    }

    /// What calls itself a commit or a snapshot, and lies where none can be.
    ///
    /// @param key its sort key
    record Stray(String stream, String key) implements Entry {}
}
