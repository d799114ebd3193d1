package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.dataflow.TimestampField;
import java.util.Optional;

/// Lets time pass.
///
/// @param next empty at an end of the graph
public record WaitState(
        String name, QueryLanguage language, Dataflow flow, Until until, Optional<String> next)
        implements State {

    /// The end of the wait.
    public sealed interface Until {
        record Seconds(NumberField seconds) implements Until {}

        record Moment(TimestampField timestamp) implements Until {}
    }
}
