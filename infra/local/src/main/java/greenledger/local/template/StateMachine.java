package greenledger.local.template;

import java.util.Map;

/// A Step Functions state machine.
///
/// @param definition the States Language as JSON, before substitution
/// @param substitutions what `${…}` stands for in it
/// @param type `STANDARD` or `EXPRESS`
public record StateMachine(
        String logicalId,
        String name,
        String arn,
        String definition,
        Map<String, String> substitutions,
        String type)
        implements StackPart {

    public StateMachine {
        substitutions = Map.copyOf(substitutions);
    }
}
