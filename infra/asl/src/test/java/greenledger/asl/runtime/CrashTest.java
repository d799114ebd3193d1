package greenledger.asl.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.engine.Effect;
import greenledger.asl.engine.Execution;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.Outcome;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.history.EventType;
import greenledger.asl.history.HistoryEvent;
import greenledger.asl.journal.RecoveredExecution.Entry;
import greenledger.asl.support.MemoryJournals;
import greenledger.asl.support.Samples;
import greenledger.asl.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Kills an execution of thirty states after each of its inputs, and has it resumed.
///
/// Between two inputs nothing is decided: each event follows from the inputs before it, so a kill
/// at any event leaves the journal that a kill after the last input leaves.
final class CrashTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final String DEFINITION = Samples.resource("thirty-states.asl.json");

    /// One process of the engine, from its start to its end.
    private static final class Life {

        private final VirtualTime time;
        private final World world;
        private final Engine engine;

        private Life(Instant start, MemoryJournals journals) {
            this.time = new VirtualTime(start);
            this.world = new World(time, this::reply);
            this.engine = new Engine(time, world, journals);
        }

        private void reply(String token) {
            time.at(time.now().plus(World.CALLBACK), () -> accept(token));
        }

        private void accept(String token) {
            engine.returnToken(
                    token, new TaskOutcome.Succeeded(Samples.json("{'accepted': true}")));
        }

        private Run runToEnd(Run run) {
            time.runOut();
            return run;
        }
    }

    @Test
    void an_execution_that_is_never_killed_succeeds() {
        Life life = new Life(START, new MemoryJournals());
        Run run = life.runToEnd(life.engine.start(spec()));

        Outcome.Succeeded outcome = (Outcome.Succeeded) run.outcome().orElseThrow();
        assertEquals(
                "at last",
                outcome.output().path("both").path(0).path("left").path("flaky").asText());
        assertEquals(Samples.json("[10, 20, 30, 40]"), outcome.output().path("spread"));
        assertEquals("finished", outcome.output().path("job").asText());
        assertEquals("Broken", outcome.output().path("broken").asText());
    }

    @Test
    void killed_after_any_input_it_comes_to_the_same_outcome() {
        MemoryJournals journals = new MemoryJournals();
        Life whole = new Life(START, journals);
        Run undisturbed = whole.runToEnd(whole.engine.start(spec()));
        List<Entry> entries = journals.entries();
        assertTrue(entries.size() > 30, "too few chances to be killed: " + entries.size());

        for (int killedAfter = 0; killedAfter <= entries.size(); killedAfter++) {
            String when = "killed after input " + killedAfter + " of " + entries.size();
            MemoryJournals rest = journals.killedAfter(killedAfter);
            Set<Long> answered = answered(rest.entries());
            List<TaskRequest> inFlight = inFlight(rest);

            Life second = new Life(timeOf(rest.entries()), rest);
            Run resumed = second.engine.recover().getFirst();
            tokensSent(rest, whole.world.invocations()).forEach(second::reply);
            second.runToEnd(resumed);

            assertEquals(undisturbed.outcome(), resumed.outcome(), when);
            assertEquals(types(undisturbed.history()), types(resumed.history()), when);
            List<TaskRequest> again = second.world.invocations();
            assertTrue(
                    again.stream().noneMatch(request -> answered.contains(request.id())),
                    () -> when + ": an answered task was invoked again");
            assertTrue(
                    again.containsAll(inFlight),
                    () -> when + ": a task in flight was not invoked again as it was");
        }
    }

    @Test
    void a_job_that_was_submitted_is_watched_and_not_submitted_again() {
        MemoryJournals journals = new MemoryJournals();
        Life whole = new Life(START, journals);
        whole.runToEnd(whole.engine.start(spec()));
        int submitted = indexOfSubmission(journals.entries());

        Life second = new Life(START, journals.killedAfter(submitted + 1));
        second.runToEnd(second.engine.recover().getFirst());

        assertEquals(
                List.of("StartJob"),
                second.world.watched().stream().map(TaskRequest::state).toList());
        assertTrue(
                second.world.invocations().stream()
                        .noneMatch(request -> request.state().equals("StartJob")));
    }

    @Test
    void an_execution_that_had_ended_stays_as_it_was() {
        MemoryJournals journals = new MemoryJournals();
        Life whole = new Life(START, journals);
        Run first = whole.runToEnd(whole.engine.start(spec()));

        Life second = new Life(START, journals);
        Run recovered = second.runToEnd(second.engine.recover().getFirst());

        assertEquals(first.history(), recovered.history());
        assertEquals(List.of(), second.world.invocations());
    }

    private static ExecutionSpec spec() {
        return Samples.spec(DEFINITION, Samples.json("{'size': 4}"));
    }

    private static Instant timeOf(List<Entry> entries) {
        return entries.isEmpty() ? START : entries.getLast().at();
    }

    private static Set<Long> answered(List<Entry> entries) {
        Set<Long> tasks = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.input() instanceof Input.TaskAnswered(var task, _)) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    /// What was asked for and not answered, found without the engine's own word on it.
    private static List<TaskRequest> inFlight(MemoryJournals rest) {
        Execution execution = new Execution(spec());
        List<TaskRequest> started = new ArrayList<>();
        for (Entry entry : rest.entries()) {
            for (Effect effect : execution.accept(entry.input(), entry.at())) {
                if (effect instanceof Effect.StartTask(var request)) {
                    started.add(request);
                }
                if (effect instanceof Effect.ForgetTask(var request)) {
                    started.remove(request);
                }
            }
        }
        Set<Long> answered = answered(rest.entries());
        started.removeIf(request -> answered.contains(request.id()));
        return started;
    }

    /// The recipient has these tokens already, and will return them whatever happens to us.
    private static List<String> tokensSent(MemoryJournals rest, List<TaskRequest> invocations) {
        Set<Long> answered = answered(rest.entries());
        return invocations.stream()
                .filter(World::isCallback)
                .filter(request -> answered.contains(request.id()))
                .map(TaskRequest::token)
                .toList();
    }

    private static int indexOfSubmission(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).input() instanceof Input.TaskAnswered(_, TaskOutcome.Submitted _)) {
                return i;
            }
        }
        throw new AssertionError("Nothing was submitted");
    }

    /// How often each type of event occurs: branches may take turns in another order.
    private static Map<EventType, Long> types(List<HistoryEvent> history) {
        return history.stream()
                .collect(Collectors.groupingBy(HistoryEvent::type, Collectors.counting()));
    }
}
