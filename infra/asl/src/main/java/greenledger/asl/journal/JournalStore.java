package greenledger.asl.journal;

import greenledger.asl.engine.ExecutionSpec;
import java.util.List;

/// All journals.
public interface JournalStore {

    /// Keeps nothing.
    JournalStore NONE =
            new JournalStore() {
                @Override
                public Journal create(ExecutionSpec spec) {
                    return Journal.NONE;
                }

                @Override
                public List<RecoveredExecution> recover() {
                    return List.of();
                }
            };

    Journal create(ExecutionSpec spec);

    /// Every execution that was ever journalled.
    List<RecoveredExecution> recover();
}
