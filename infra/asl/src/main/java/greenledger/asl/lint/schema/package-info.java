/// What `CreateStateMachine` and `ValidateStateMachineDefinition` refuse, rule by rule.
@NullMarked
package greenledger.asl.lint.schema;

import org.jspecify.annotations.NullMarked;
