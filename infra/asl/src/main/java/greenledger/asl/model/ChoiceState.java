package greenledger.asl.model;

import greenledger.asl.choice.Condition;
import greenledger.asl.dataflow.Dataflow;
import java.util.List;
import java.util.Optional;

/// Goes where the first rule that holds says.
///
/// @param otherwise the `Default`, if there is one
public record ChoiceState(
        String name,
        QueryLanguage language,
        Dataflow flow,
        List<Rule> rules,
        Optional<String> otherwise)
        implements State {

    /// A condition, and what follows from it.
    public record Rule(Condition condition, Dataflow flow, String next) {}

    public ChoiceState {
        rules = List.copyOf(rules);
    }
}
