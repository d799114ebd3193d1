package greenledger.asl.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was found so far, in the order of the document.
final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();

    void add(String location, String message) {
        found.add(new Diagnostic(Diagnostic.SCHEMA, message, Optional.of(location)));
    }

    void addTransition(String location, String message) {
        found.add(new Diagnostic(Diagnostic.TRANSITION, message, Optional.of(location)));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
