package greenledger.asl.draw;

import greenledger.asl.draw.history.Execution;
import greenledger.asl.draw.history.Outcome;
import greenledger.asl.draw.layout.Link;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.saga.Saga;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The Mermaid text (`stateDiagram-v2`) of a definition or of an execution of it.
public final class MermaidPicture {
    private static final Map<Outcome, String> COLOURS = colours();

    private final Optional<Execution> execution;
    private final Map<State, String> ids = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n  direction LR\n");

    private MermaidPicture(Optional<Execution> execution) {
        this.execution = execution;
    }

    /// The text for a definition.
    public static String of(Scope machine) {
        return new MermaidPicture(Optional.empty()).draw(machine);
    }

    /// The text for an execution.
    public static String of(Scope machine, Execution execution) {
        return new MermaidPicture(Optional.of(execution)).draw(machine);
    }

    private String draw(Scope machine) {
        scope(machine, "  ");
        execution.ifPresent(e -> outcomes(machine, e));
        return text.toString();
    }

    private void scope(Scope scope, String indent) {
        scope.states().values().forEach(state -> ids.put(state, "s" + (ids.size() + 1)));
        for (State state : scope.states().values()) {
            declare(state, indent);
        }
        scope.state(scope.start()).ifPresent(s -> line(indent, "[*] --> " + ids.get(s)));
        for (Link link : Link.of(scope)) {
            String from = scope.state(link.from()).map(ids::get).orElseThrow();
            String to = scope.state(link.to()).map(ids::get).orElseThrow();
            String label = link.failing() ? "✗ " + link.label() : link.label();
            line(indent, from + " --> " + to + (label.isBlank() ? "" : " : " + plain(label)));
        }
        scope.states().values().stream()
                .filter(State::isTerminal)
                .forEach(s -> line(indent, ids.get(s) + " --> [*]"));
    }

    private void declare(State state, String indent) {
        String id = ids.get(state);
        line(indent, "state \"" + plain(state.name()) + "\" as " + id);
        if (state.inner().isEmpty()) {
            return;
        }
        line(indent, "state " + id + " {");
        for (int i = 0; i < state.inner().size(); i++) {
            if (i > 0) {
                line(indent + "  ", "--");
            }
            scope(state.inner().get(i), indent + "  ");
        }
        line(indent, "}");
    }

    private void outcomes(Scope machine, Execution run) {
        COLOURS.forEach(
                (outcome, colours) -> line("  ", "classDef " + style(outcome) + " " + colours));
        for (Scope scope : machine.all()) {
            Saga saga = Saga.read(scope);
            for (State state : scope.states().values()) {
                Outcome outcome = run.outcome(state.name(), saga.undoOf(state.name()));
                line("  ", "class " + ids.get(state) + " " + style(outcome));
            }
        }
    }

    /// Mermaid takes no hyphen in the name of a class.
    private static String style(Outcome outcome) {
        return outcome.style().replace('-', '_');
    }

    private void line(String indent, String words) {
        text.append(indent).append(words).append('\n');
    }

    /// In one line, with the signs that Mermaid takes for its own written as their entities.
    private static String plain(String words) {
        StringBuilder safe = new StringBuilder();
        for (char sign : words.strip().replaceAll("\\s+", " ").toCharArray()) {
            if ("\":;{}#<>".indexOf(sign) < 0) {
                safe.append(sign);
            } else {
                safe.append('#').append((int) sign).append(';');
            }
        }
        return safe.toString();
    }

    private static Map<Outcome, String> colours() {
        Map<Outcome, String> colours = new LinkedHashMap<>();
        colours.put(
                Outcome.NOT_REACHED, "fill:#fff,stroke:#93a0b1,stroke-dasharray:4 3,color:#5a6676");
        colours.put(Outcome.RUNNING, "fill:#e0ecfd,stroke:#2467c0,color:#1b2330");
        colours.put(Outcome.SUCCEEDED, "fill:#e2f3e7,stroke:#2a8548,color:#1b2330");
        colours.put(Outcome.RETRIED, "fill:#fdf0cf,stroke:#a87405,color:#1b2330");
        colours.put(Outcome.FAILED, "fill:#fde5e2,stroke:#c23a2e,color:#1b2330");
        colours.put(Outcome.COMPENSATED, "fill:#ece4fa,stroke:#7449bd,color:#1b2330");
        return Collections.unmodifiableMap(colours);
    }
}
