package greenledger.asl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.journal.RecoveredExecution.Entry;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.support.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileJournalStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final ExecutionSpec SPEC =
            Samples.spec(
                    "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Pass\", \"End\": "
                            + "true}}}",
                    Samples.json("{'a': [1, 2.5, 'ü', null]}"));
    private static final List<Input> EVERY_KIND =
            List.of(
                    new Input.Started(),
                    new Input.TaskAnswered(
                            7, new TaskOutcome.Succeeded(Samples.json("{'b': 'line\\nbreak'}"))),
                    new Input.TaskAnswered(8, new TaskOutcome.Submitted(Samples.json("[]"))),
                    new Input.TokenReturned(9, TaskOutcome.failed("E", "c")),
                    new Input.TokenReturned(
                            9, new TaskOutcome.Failed(Optional.empty(), Optional.empty())),
                    new Input.HeartbeatReceived(10),
                    new Input.ActivityTaken(11, "anna"),
                    new Input.TimerFired(12),
                    new Input.StopRequested(Optional.of("Enough"), Optional.empty()),
                    new Input.RedriveRequested());

    @TempDir private Path directory;

    @Test
    void what_was_journalled_is_recovered_as_it_was() {
        write(EVERY_KIND);

        RecoveredExecution recovered = recover().getFirst();

        assertEquals(SPEC.arn(), recovered.spec().arn());
        assertEquals(SPEC.input(), recovered.spec().input());
        assertEquals(SPEC.seed(), recovered.spec().seed());
        assertEquals(SPEC.definition().source(), recovered.spec().definition().source());
        assertEquals(
                EVERY_KIND.stream().map(input -> new Entry(input, NOON)).toList(),
                recovered.entries());
    }

    @Test
    void a_journal_that_rests_takes_another_input() {
        Journal journal = new FileJournalStore(directory).create(SPEC);
        journal.append(EVERY_KIND.getFirst(), NOON);
        journal.rest();
        journal.append(EVERY_KIND.getLast(), NOON);

        assertEquals(
                List.of(
                        new Entry(EVERY_KIND.getFirst(), NOON),
                        new Entry(EVERY_KIND.getLast(), NOON)),
                recover().getFirst().entries());
    }

    @Test
    void a_torn_tail_is_cut_off_wherever_it_tore_and_written_over() throws IOException {
        write(EVERY_KIND);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        int lastLine = lastLineStart(whole);

        for (int length = lastLine; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            RecoveredExecution recovered = recover().getFirst();
            assertEquals(EVERY_KIND.size() - 1, recovered.entries().size(), "torn at " + length);

            recovered.journal().append(EVERY_KIND.getLast(), NOON);
            assertTrue(Arrays.equals(whole, Files.readAllBytes(file)), "torn at " + length);
        }
    }

    @Test
    void what_was_damaged_on_disk_is_not_believed() throws IOException {
        write(EVERY_KIND);
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[lastLineStart(bytes) + 12] ^= 1;
        Files.write(file, bytes);

        assertEquals(EVERY_KIND.size() - 1, recover().getFirst().entries().size());
    }

    @Test
    void an_execution_whose_first_line_is_torn_never_was() throws IOException {
        write(List.of());
        Path file = onlyFile();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20));

        assertEquals(List.of(), recover());
        assertTrue(Files.notExists(file));
    }

    @Test
    void express_executions_leave_nothing_behind() throws IOException {
        ExecutionSpec express =
                new ExecutionSpec(
                        SPEC.arn(),
                        SPEC.name(),
                        SPEC.machineArn(),
                        SPEC.machineName(),
                        SPEC.roleArn(),
                        StateMachineType.EXPRESS,
                        SPEC.definition(),
                        SPEC.input(),
                        SPEC.seed());

        new FileJournalStore(directory).create(express).append(new Input.Started(), NOON);

        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    private void write(List<Input> inputs) {
        Journal journal = new FileJournalStore(directory).create(SPEC);
        inputs.forEach(input -> journal.append(input, NOON));
    }

    private List<RecoveredExecution> recover() {
        return new FileJournalStore(directory).recover();
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static int lastLineStart(byte[] bytes) {
        for (int i = bytes.length - 2; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        throw new AssertionError("Only one line");
    }
}
