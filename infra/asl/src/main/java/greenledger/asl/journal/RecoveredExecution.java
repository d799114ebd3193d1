package greenledger.asl.journal;

import greenledger.asl.engine.Execution;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import java.time.Instant;
import java.util.List;

/// An execution out of its journal.
///
/// @param journal where its next inputs go
public record RecoveredExecution(ExecutionSpec spec, List<Entry> entries, Journal journal) {

    /// An input, and when it came.
    public record Entry(Input input, Instant at) {}

    public RecoveredExecution {
        entries = List.copyOf(entries);
    }

    /// The execution as it was after its last input. Its effects are not repeated.
    public Execution replay() {
        Execution execution = new Execution(spec);
        entries.forEach(entry -> execution.accept(entry.input(), entry.at()));
        return execution;
    }
}
