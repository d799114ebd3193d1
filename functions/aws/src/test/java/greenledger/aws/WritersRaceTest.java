package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.CommandResult;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.Commit;
import greenledger.core.Contended;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.lot.Tomatoes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Many environments write to one stream while every third answer gets lost.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class WritersRaceTest {

    private static final int WRITERS = 8;

    private final Ledger ledger;
    private final StreamKey stream;

    WritersRaceTest(Ledger ledger) {
        this.ledger = ledger;
        this.stream = Streams.LOTS.stream(ledger.tenant(), Tomatoes.LOT.value()).key();
        LotDesk.cold(ledger).register();
    }

    @Test
    void one_writer_whose_answers_get_lost_never_takes_itself_for_another() {
        LotDesk desk = LotDesk.cold(ledger);
        assertEquals(new Done(2), desk.grade("first"));
        ledger.meter().reset();
        ledger.plan(Fault.Plan.every(3, "PutItem", Fault.LOST_ANSWER));
        for (int revision = 3; revision <= 60; revision++) {
            assertEquals(new Done(revision), desk.grade("grade-" + revision));
        }
        assertEquals(Set.of("PutItem"), ledger.meter().requests().keySet(), "No look was needed");
    }

    @Test
    void what_was_acknowledged_is_there_once() throws Exception {
        race(12);
    }

    @Test
    @Tag("proof")
    void a_thousand_commands_that_were_acknowledged_are_there_once() throws Exception {
        race(125);
    }

    private void race(int each) throws Exception {
        ledger.plan(Fault.Plan.every(3, "PutItem", Fault.LOST_ANSWER));
        Map<String, Long> acknowledged = new HashMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Map<String, Long>>> work =
                    IntStream.range(0, WRITERS)
                            .<Callable<Map<String, Long>>>mapToObj(
                                    writer -> () -> write("writer-" + writer, each))
                            .toList();
            for (Future<Map<String, Long>> done : writers.invokeAll(work)) {
                acknowledged.putAll(done.get());
            }
        }
        ledger.plan(Fault.Plan.none());
        Map<String, Long> stored = stored();
        assertEquals(WRITERS * each, acknowledged.size());
        stored.remove("register");
        assertEquals(acknowledged, stored);
        assertTrue(
                ledger.meter().requests().getOrDefault("PutItem", 0L) > acknowledged.size(),
                "Answers got lost and races were run: " + ledger.meter().requests());
    }

    /// Each command under the revision that its writer was told.
    private Map<String, Long> write(String writer, int commands) {
        LotDesk desk = LotDesk.cold(ledger);
        Map<String, Long> told = new HashMap<>();
        for (int i = 0; i < commands; i++) {
            String name = writer + "-" + i;
            told.put(name, insist(desk, name));
        }
        return told;
    }

    /// Whoever lost every race, or never heard what became of it, asks again under the same name.
    private static long insist(LotDesk desk, String name) {
        while (true) {
            try {
                return switch (desk.grade(name)) {
                    case Done(long revision) -> revision;
                    case Repeated(long revision) -> revision;
                    case CommandResult other -> throw new AssertionError(other);
                };
            } catch (Contended | SdkClientException _) {
                Thread.onSpinWait();
            }
        }
    }

    /// Every command on record, none of them twice.
    private Map<String, Long> stored() {
        List<Commit> commits = new ArrayList<>();
        ledger.backplane().log().read(stream, 0, commits::add);
        Map<String, Long> revisions = new HashMap<>();
        for (Commit commit : commits) {
            Long before = revisions.put(commit.metadata().id().key(), commit.revision());
            assertEquals(null, before, "Stored twice: " + commit.metadata().id());
        }
        return revisions;
    }
}
