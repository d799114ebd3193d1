package greenledger.asl.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.engine.Execution;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.Outcome;
import greenledger.asl.journal.FileJournalStore;
import greenledger.asl.journal.RecoveredExecution;
import greenledger.asl.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the process of an execution, as `kill -9` does, until it is done all the same.
@Tag("proof")
final class KillTest {

    private static final long SEED = 20_260_301;
    private static final int MOST_LIVES = 40;

    @TempDir private Path directory;

    @Test
    void an_execution_outlives_its_processes_and_repeats_nothing_that_was_answered()
            throws Exception {
        Random chance = new Random(SEED);
        Path journals = directory.resolve("journals");
        int lives = 0;
        int fruitless = 0;
        boolean done = false;
        while (!done && lives < MOST_LIVES) {
            Set<Long> answered = answered(journals);
            Path invocations = directory.resolve("invocations-" + lives);
            done = live(journals, invocations, (400 + chance.nextInt(700)) * (1 + fruitless));
            lives++;

            Set<Long> repeated = invoked(invocations);
            fruitless = repeated.isEmpty() ? fruitless + 1 : 0;
            repeated.retainAll(answered);
            assertEquals(Set.of(), repeated, "seed " + SEED + ", life " + lives);
        }

        Execution execution = new FileJournalStore(journals).recover().getFirst().replay();
        assertEquals(
                new Outcome.Succeeded(Json.number(40L)),
                execution.outcome().orElseThrow(() -> new AssertionError("seed " + SEED)));
        assertTrue(lives > 1, "it was never killed");
    }

    /// One life; whether it ended by itself. On a busy machine, a process may need longer to start
    /// than a life lasts: lives grow until one gets anywhere.
    private static boolean live(Path journals, Path invocations, int millis)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoomedProcess.class.getName(),
                                journals.toString(),
                                invocations.toString())
                        .inheritIO()
                        .start();
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return ended;
    }

    private static Set<Long> answered(Path journals) {
        Set<Long> tasks = new HashSet<>();
        for (RecoveredExecution recovered : new FileJournalStore(journals).recover()) {
            for (RecoveredExecution.Entry entry : recovered.entries()) {
                if (entry.input() instanceof Input.TaskAnswered(var task, _)) {
                    tasks.add(task);
                }
            }
        }
        return tasks;
    }

    private static Set<Long> invoked(Path invocations) throws IOException {
        Set<Long> tasks = new HashSet<>();
        List<String> lines =
                Files.exists(invocations) ? Files.readAllLines(invocations) : List.of();
        lines.forEach(line -> tasks.add(Long.parseLong(line)));
        return tasks;
    }
}
