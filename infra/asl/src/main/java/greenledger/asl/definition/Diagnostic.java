package greenledger.asl.definition;

import java.util.Optional;

/// One thing that is wrong with a definition.
///
/// @param code such as `SCHEMA_VALIDATION_FAILED`
/// @param location JSON pointer to the place; empty when the text is not JSON at all
public record Diagnostic(String code, String message, Optional<String> location) {

    public static final String SCHEMA = "SCHEMA_VALIDATION_FAILED";
    public static final String TRANSITION = "MISSING_TRANSITION_TARGET";

    @Override
    public String toString() {
        return code + ": " + message + location.map(place -> " at " + place).orElse("");
    }
}
