package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.RecentCommands.Done;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentCommandsTest {

    @Test
    void a_command_is_found_by_its_key_with_the_revision_it_led_to() {
        RecentCommands three = recorded(3);
        assertEquals(Optional.of(new Done(new CommandId("k2", "f0"), 2)), three.find("k2"));
        assertEquals(Optional.empty(), three.find("k4"));
        assertEquals(new Done(new CommandId("k3", "f0"), 3), three.last());
    }

    @Test
    void sixty_four_are_kept_and_the_oldest_goes_first() {
        assertEquals(64, recorded(64).done().size());
        assertEquals(1, recorded(64).done().getFirst().revision());
        assertEquals(64, recorded(65).done().size());
        assertEquals(2, recorded(65).done().getFirst().revision());
        assertEquals(65, recorded(65).last().revision());
    }

    private static RecentCommands recorded(int commands) {
        RecentCommands recent = RecentCommands.NONE;
        Head head = Head.EMPTY;
        for (int i = 1; i <= commands; i++) {
            Commit commit =
                    Commit.after(head, Facts.STREAM.key(), Facts.metadata("k" + i), List.of());
            recent = recent.and(commit);
            head = commit.head();
        }
        return recent;
    }
}
