package greenledger.asl.definition;

import java.util.List;
import java.util.stream.Collectors;

/// A definition that the service refuses: `InvalidDefinition`.
public final class InvalidDefinitionException extends Exception {

    private final transient List<Diagnostic> diagnostics;

    InvalidDefinitionException(List<Diagnostic> diagnostics) {
        super(
                diagnostics.stream()
                        .map(Diagnostic::toString)
                        .collect(
                                Collectors.joining(
                                        ", ", "Invalid State Machine Definition: '", "'")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
