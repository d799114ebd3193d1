package greenledger.local.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.dynamodblocal.ParentBound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One local cloud at a time.
class DataDirectoryTest {

    @TempDir private Path folder;

    @Test
    void a_second_holder_is_told_who_the_first_is() {
        try (DataDirectory _ = DataDirectory.open(folder)) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> DataDirectory.open(folder));

            assertEquals(
                    folder
                            + " is in use by process "
                            + ProcessHandle.current().pid()
                            + "; stop it, or use another one",
                    refused.getMessage());
        }
    }

    @Test
    void what_was_given_back_can_be_taken_again() {
        DataDirectory.open(folder).close();

        DataDirectory.open(folder).close();
    }

    @Test
    void a_process_that_is_no_engine_is_not_waited_for() {
        try (DataDirectory data = DataDirectory.open(folder)) {
            data.recordEngine(ProcessHandle.current().pid());

            data.awaitPredecessor();
        }
    }

    @Test
    void an_engine_ends_with_the_pipe_to_its_parent() throws IOException, InterruptedException {
        Process engine =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ParentBound.class.getName(),
                                Forever.class.getName())
                        .redirectErrorStream(true)
                        .start();
        assertEquals("running", engine.inputReader().readLine());
        assertTrue(engine.isAlive());

        engine.getOutputStream().close();

        assertTrue(engine.waitFor(5, TimeUnit.SECONDS));
        assertFalse(engine.isAlive());
    }
}
