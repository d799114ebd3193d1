package greenledger.asl.support;

import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.journal.Journal;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.journal.RecoveredExecution;
import greenledger.asl.journal.RecoveredExecution.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The journal of one execution, in memory, so that a test can lose the end of it.
public final class MemoryJournals implements JournalStore {

    private final List<Entry> entries = new ArrayList<>();
    private Optional<ExecutionSpec> spec = Optional.empty();

    @Override
    public Journal create(ExecutionSpec created) {
        spec = Optional.of(created);
        return this::add;
    }

    @Override
    public List<RecoveredExecution> recover() {
        return spec.stream()
                .map(found -> new RecoveredExecution(found, entries, this::add))
                .toList();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// What a process would find that was killed after so many inputs.
    public MemoryJournals killedAfter(int inputs) {
        MemoryJournals rest = new MemoryJournals();
        rest.spec = spec;
        rest.entries.addAll(entries.subList(0, inputs));
        return rest;
    }

    private void add(Input input, Instant at) {
        entries.add(new Entry(input, at));
    }
}
