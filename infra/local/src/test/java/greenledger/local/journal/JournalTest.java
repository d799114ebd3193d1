package greenledger.local.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final List<String> LINES = List.of("first", "zweite, mit ü", "");

    @TempDir Path directory;

    @Test
    void what_was_appended_is_found_again_in_order() {
        write();
        assertEquals(LINES, reopened());
    }

    @Test
    void wherever_a_kill_tears_the_file_all_lines_before_the_tear_are_found_and_more_can_follow()
            throws IOException {
        write();
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            List<String> left = reopened();
            assertEquals(LINES.subList(0, left.size()), left, "torn at " + length);
            try (Journal journal = Journal.open(file())) {
                journal.append(List.of("next"));
            }
            assertEquals("next", reopened().getLast(), "torn at " + length);
        }
    }

    @Test
    void a_line_that_was_damaged_is_left_out_and_does_not_take_others_with_it() throws IOException {
        write();
        byte[] bytes = Files.readAllBytes(file());
        bytes[9] ^= 1;
        Files.write(file(), bytes);
        assertEquals(LINES.subList(1, 3), reopened());
    }

    @Test
    void an_append_after_a_torn_one_is_not_swallowed_by_it() throws IOException {
        Journal journal = Journal.open(file());
        journal.append(List.of("whole"));
        Files.writeString(file(), "\n0123", StandardOpenOption.APPEND);
        journal.append(List.of("after"));
        assertEquals(List.of("whole", "after"), journal.lines());
        journal.close();
    }

    @Test
    void a_rewrite_replaces_everything_and_appending_goes_on() {
        try (Journal journal = Journal.open(file())) {
            journal.append(LINES);
            journal.rewrite(List.of("only"));
            journal.append(List.of("and more"));
        }
        assertEquals(List.of("only", "and more"), reopened());
    }

    @Test
    void a_line_break_is_refused() {
        try (Journal journal = Journal.open(file())) {
            assertThrows(
                    IllegalArgumentException.class, () -> journal.append(List.of("two\nlines")));
            journal.append(List.of("one line"));
        }
        assertEquals(List.of("one line"), reopened());
    }

    private Path file() {
        return directory.resolve("data/journal");
    }

    private void write() {
        try (Journal journal = Journal.open(file())) {
            journal.append(LINES);
        }
    }

    private List<String> reopened() {
        try (Journal journal = Journal.open(file())) {
            return journal.lines();
        }
    }
}
