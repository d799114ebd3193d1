package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/// Nobody takes a test for passed that had no Docker engine to run on.
class DockerTest {

    @Test
    void without_an_engine_a_test_is_skipped_and_says_what_to_install() {
        TestAbortedException skipped =
                assertThrows(
                        TestAbortedException.class, () -> new Docker(false, () -> false).demand());

        assertTrue(String.valueOf(skipped.getMessage()).contains("docs.docker.com/engine/install"));
    }

    @Test
    void where_an_engine_is_required_its_absence_is_a_failure() {
        AssertionFailedError failed =
                assertThrows(
                        AssertionFailedError.class, () -> new Docker(true, () -> false).demand());

        assertTrue(String.valueOf(failed.getMessage()).contains("greenledger.docker=required"));
    }

    @Test
    void with_an_engine_a_test_runs_required_or_not() {
        assertDoesNotThrow(() -> new Docker(false, () -> true).demand());
        assertDoesNotThrow(() -> new Docker(true, () -> true).demand());
    }

    @Test
    void a_word_that_means_nothing_does_not_skip_tests() {
        assertTrue(Docker.isRequired("required"));
        assertFalse(Docker.isRequired(""));
        assertThrows(IllegalArgumentException.class, () -> Docker.isRequired("require"));
    }
}
