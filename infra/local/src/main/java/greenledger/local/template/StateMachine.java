package greenledger.local.template;

import java.util.Map;
import java.util.Optional;

/// A Step Functions state machine.
///
/// @param definition the States Language as JSON, before substitution
/// @param substitutions what `${…}` stands for in it
/// @param type `STANDARD` or `EXPRESS`
/// @param alias under which SAM publishes it
public record StateMachine(
        String logicalId,
        String name,
        String arn,
        String definition,
        Map<String, String> substitutions,
        String type,
        Optional<String> alias)
        implements StackPart {

    public StateMachine {
        substitutions = Map.copyOf(substitutions);
    }
}
