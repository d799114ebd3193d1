package greenledger.asl.explore;

import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.journal.Journal;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.journal.RecoveredExecution;
import greenledger.asl.journal.RecoveredExecution.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Journals that outlive an orchestrator, but not the test of it.
final class MemoryJournals implements JournalStore {

    private record Kept(ExecutionSpec spec, List<Entry> entries) implements Journal {

        @Override
        public void append(Input input, Instant at) {
            entries.add(new Entry(input, at));
        }

        RecoveredExecution recovered() {
            return new RecoveredExecution(spec, entries, this);
        }
    }

    private final Map<String, Kept> journals = new LinkedHashMap<>();

    @Override
    public Journal create(ExecutionSpec spec) {
        Kept journal = new Kept(spec, new ArrayList<>());
        journals.put(spec.arn(), journal);
        return journal;
    }

    @Override
    public List<RecoveredExecution> recover() {
        return journals.values().stream().map(Kept::recovered).toList();
    }
}
