package greenledger.asl.draw.layout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.lint.graph.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes machines by chance: tasks, choices, catchers, loops, undos, parallel branches.
final class RandomMachine {
    private final RandomGenerator random;
    private int names;

    RandomMachine(RandomGenerator random) {
        this.random = random;
    }

    Scope machine(int size) {
        return Scope.read(scope(size, 2));
    }

    private ObjectNode scope(int size, int depth) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names++;
            all.add("State" + names);
        }
        ObjectNode scope = JsonNodeFactory.instance.objectNode().put("StartAt", all.getFirst());
        ObjectNode states = scope.putObject("States");
        for (int i = 0; i < size; i++) {
            state(states.putObject(all.get(i)), all, i, depth);
        }
        return scope;
    }

    private void state(ObjectNode state, List<String> all, int own, int depth) {
        String next = all.get(Math.min(own + 1, all.size() - 1));
        int kind = random.nextInt(10);
        if (own == all.size() - 1) {
            state.put("Type", "Succeed");
        } else if (kind < 2) {
            state.put("Type", "Choice").put("Default", next);
            state.putArray("Choices").addObject().put("Condition", true).put("Next", any(all));
        } else if (kind == 2 && depth > 0) {
            state.put("Type", "Parallel").put("Next", next);
            for (int b = 0; b <= random.nextInt(3); b++) {
                state.withArray("Branches").add(scope(1 + random.nextInt(4), depth - 1));
            }
        } else {
            state.put("Type", "Task").put("Next", next);
            if (random.nextBoolean()) {
                state.putArray("Catch").addObject().put("Next", any(all));
            }
            if (random.nextInt(4) == 0) {
                state.put("Comment", "Undoes " + any(all) + ".");
            }
        }
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
