package greenledger.asl.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where states can lead.
public final class Transitions {

    private Transitions() {}

    /// Where a state can lead, by the field that says so.
    public static Map<String, String> of(State state) {
        Map<String, String> targets = new LinkedHashMap<>();
        next(state).ifPresent(target -> targets.put("Next", target));
        if (state instanceof ChoiceState choice) {
            for (int i = 0; i < choice.rules().size(); i++) {
                targets.put("Choices[" + i + "]/Next", choice.rules().get(i).next());
            }
            choice.otherwise().ifPresent(target -> targets.put("Default", target));
        }
        if (state instanceof State.Working working) {
            int i = 0;
            for (Catcher catcher : working.catchers()) {
                targets.put("Catch[" + i + "]/Next", catcher.next());
                i++;
            }
        }
        return targets;
    }

    /// Where a state leads when nothing goes wrong and nothing is to choose.
    public static Optional<String> next(State state) {
        return switch (state) {
            case PassState pass -> pass.next();
            case TaskState task -> task.next();
            case WaitState wait -> wait.next();
            case ParallelState parallel -> parallel.next();
            case MapState map -> map.next();
            case ChoiceState _, SucceedState _, FailState _ -> Optional.empty();
        };
    }
}
