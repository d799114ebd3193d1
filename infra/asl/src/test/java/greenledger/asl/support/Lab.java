package greenledger.asl.support;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.history.HistoryEvent;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.Run;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A state machine on virtual time, whose services are functions of what they are asked.
public final class Lab {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final List<TaskRequest> requests = new ArrayList<>();
    private final Engine engine;

    private Lab(TaskPort tasks) {
        this.engine =
                new Engine(
                        time,
                        (request, answer) -> {
                            requests.add(request);
                            tasks.start(request, answer);
                        },
                        JournalStore.NONE);
    }

    /// Services that answer at once.
    public static Lab answering(Function<TaskRequest, TaskOutcome> answers) {
        return new Lab((request, answer) -> answer.accept(answers.apply(request)));
    }

    /// Services that give back what they are given.
    public static Lab echoing() {
        return answering(request -> new TaskOutcome.Succeeded(request.arguments()));
    }

    /// Services that never answer.
    public static Lab silent() {
        return new Lab((_, _) -> {});
    }

    /// Services that do as they like.
    public static Lab of(TaskPort tasks) {
        return new Lab(tasks);
    }

    /// Starts a machine; `'` stands for `"` in its definition and in its input.
    public Run start(String definition, String input) {
        return engine.start(Samples.spec(definition.replace('\'', '"'), Samples.json(input)));
    }

    /// Runs a machine to its end.
    public Run run(String definition, String input) {
        Run run = start(definition, input);
        time.runOut();
        return run;
    }

    public VirtualTime time() {
        return time;
    }

    public Engine engine() {
        return engine;
    }

    public List<TaskRequest> requests() {
        return requests;
    }

    public static JsonNode output(Run run) {
        return switch (run.outcome().orElseThrow()) {
            case Outcome.Succeeded(var output) -> output;
            case Outcome.Failed _, Outcome.TimedOut _, Outcome.Aborted _ ->
                    throw new AssertionError("Did not succeed: " + run.outcome());
        };
    }

    public static Outcome.Failed failure(Run run) {
        return switch (run.outcome().orElseThrow()) {
            case Outcome.Failed failed -> failed;
            case Outcome.Succeeded _, Outcome.TimedOut _, Outcome.Aborted _ ->
                    throw new AssertionError("Did not fail: " + run.outcome());
        };
    }

    public static List<String> events(Run run) {
        return run.history().stream().map(event -> event.type().text()).toList();
    }

    /// The only event of a type.
    public static HistoryEvent event(Run run, String type) {
        List<HistoryEvent> found =
                run.history().stream().filter(event -> event.type().text().equals(type)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events of type " + type);
        }
        return found.getFirst();
    }
}
