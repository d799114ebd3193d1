package greenledger.asl.lint;

import greenledger.asl.lint.schema.MachineType;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/// What a linter is told besides the definition.
///
/// @param type the kind of machine that it is to be
/// @param saga whether the rules for sagas count
/// @param isClass tells whether a class of that full name exists
/// @param callersLimit how long the caller waits for the whole execution
public record LintSettings(
        MachineType type,
        boolean saga,
        Optional<Predicate<String>> isClass,
        Optional<Duration> callersLimit) {

    /// Only what the service refuses.
    public static LintSettings service(MachineType type) {
        return new LintSettings(type, false, Optional.empty(), Optional.empty());
    }

    /// Everything, for a Standard machine whose caller does not wait.
    public static LintSettings saga(Predicate<String> isClass) {
        return new LintSettings(MachineType.STANDARD, true, Optional.of(isClass), Optional.empty());
    }
}
