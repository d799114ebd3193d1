package greenledger.aws;

import static greenledger.aws.Commits.after;
import static greenledger.aws.Commits.fact;
import static greenledger.aws.Commits.fill;
import static greenledger.aws.Commits.repetitive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Commit;
import greenledger.core.CommitTooLarge;
import greenledger.core.EventStore;
import greenledger.core.EventStore.Appended;
import greenledger.core.EventStore.Tail;
import greenledger.core.Head;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.party.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/// What lies in the table `events`, and what it costs to put it there and to get it back.
@ExtendWith(Engine.Ledgers.class)
class DynamoEventStoreTest {

    private static final int ANY_REDUCER = 1;

    private final Ledger ledger;
    private final EventStore events;
    private final StreamKey stream;

    DynamoEventStoreTest(Ledger ledger) {
        this.ledger = ledger;
        this.events = ledger.backplane().events();
        this.stream = streamOf(ledger.tenant());
    }

    @BeforeEach
    void start_counting() {
        ledger.meter().reset();
    }

    @ParameterizedTest(name = "{0} facts of {1} bytes: {2} units")
    @CsvSource({"1, 500, 1", "2, 600, 2", "3, 700, 3"})
    void a_commit_costs_one_request_and_one_unit_a_kilobyte(int facts, int bytes, double units) {
        Commit commit =
                Commit.after(
                        Head.EMPTY,
                        stream,
                        Commits.metadata("c-1"),
                        Collections.nCopies(facts, fact(bytes)));
        assertEquals(new Appended.Stored(commit), events.append(commit));
        assertEquals(Map.of("PutItem", 1L), ledger.meter().requests());
        assertEquals(units, ledger.meter().capacity());
    }

    @Test
    void a_cold_load_is_one_request() {
        List<Commit> commits = fill(events, stream, 30, 100);
        ledger.meter().reset();
        assertEquals(new Tail(Optional.empty(), commits), events.load(stream, ANY_REDUCER));
        assertEquals(Map.of("Query", 1L), ledger.meter().requests());
    }

    @Test
    void a_read_of_what_is_new_is_one_request_of_at_most_one_unit() {
        List<Commit> commits = fill(events, stream, 30, 100);
        ledger.meter().reset();
        assertEquals(commits.subList(28, 30), readAfter(28));
        assertEquals(List.of(), readAfter(30));
        assertEquals(Map.of("Query", 2L), ledger.meter().requests());
        assertTrue(ledger.meter().capacity() <= 2, "capacity " + ledger.meter().capacity());
    }

    @Test
    void a_reader_that_has_had_enough_gets_no_more() {
        List<Commit> commits = fill(events, stream, 3, 100);
        List<Commit> read = new ArrayList<>();
        events.read(stream, 0, commit -> read.add(commit) && read.size() < 2);
        assertEquals(commits.subList(0, 2), read);
    }

    @Test
    void a_stream_of_more_than_a_megabyte_comes_whole() {
        List<Commit> commits = fill(events, stream, 30, 50_000);
        ledger.meter().reset();
        assertEquals(commits, events.load(stream, ANY_REDUCER).commits());
        assertEquals(commits, readAfter(0));
        assertTrue(
                ledger.meter().requests().getOrDefault("Query", 0L) >= 4,
                "Each of the two reads takes pages: " + ledger.meter().requests());
    }

    @Test
    void an_answer_lost_after_the_write_is_no_conflict() {
        Commit commit = after(Head.EMPTY, stream, "c-1", fact(100));
        ledger.plan(Fault.Plan.once("PutItem", Fault.LOST_ANSWER));
        assertEquals(new Appended.Stored(commit), events.append(commit));
        assertEquals(Map.of("PutItem", 2L), ledger.meter().requests());
        assertEquals(1, ledger.items(stream).size());
    }

    @Test
    void another_command_at_the_same_revision_is_a_conflict() {
        Commit first = after(Head.EMPTY, stream, "c-1", fact(100));
        events.append(first);
        assertEquals(
                new Appended.Conflict(),
                events.append(after(Head.EMPTY, stream, "c-2", fact(100))));
        assertEquals(List.of(first), readAfter(0));
    }

    @Test
    void a_request_that_never_arrives_stores_nothing_and_says_so() {
        Commit commit = after(Head.EMPTY, stream, "c-1", fact(100));
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_REQUEST));
        assertThrows(SdkClientException.class, () -> events.append(commit));
        assertEquals(List.of(), ledger.items(stream));
        ledger.plan(Fault.Plan.none());
        assertEquals(new Appended.Stored(commit), events.append(commit));
    }

    @Test
    void throttling_is_outwaited() {
        Commit commit = after(Head.EMPTY, stream, "c-1", fact(100));
        ledger.plan(Fault.Plan.once("PutItem", Fault.THROTTLED));
        assertEquals(new Appended.Stored(commit), events.append(commit));
    }

    @Test
    void a_commit_that_no_item_holds_is_refused_whole() {
        assertThrows(
                CommitTooLarge.class,
                () -> events.append(after(Head.EMPTY, stream, "c-1", fact(600_000))));
        assertEquals(Map.of(), ledger.meter().requests());
        Commit largest = after(Head.EMPTY, stream, "c-2", fact(480_000));
        assertEquals(new Appended.Stored(largest), events.append(largest));
    }

    @Test
    void what_repeats_itself_is_stored_small_and_read_back_as_it_was() {
        Commit commit = after(Head.EMPTY, stream, "c-1", repetitive(20_000));
        events.append(commit);
        assertEquals(1.0, ledger.meter().capacity());
        assertEquals(List.of(commit), readAfter(0));
    }

    @Test
    void tenants_do_not_see_each_other() {
        StreamKey same = streamOf(Ledger.anotherTenant());
        List<Commit> ours = fill(events, stream, 2, 100);
        List<Commit> theirs = fill(events, same, 3, 100);
        assertEquals(ours, events.load(stream, ANY_REDUCER).commits());
        assertEquals(theirs, events.load(same, ANY_REDUCER).commits());
    }

    private static StreamKey streamOf(TenantId tenant) {
        return Streams.LOTS.stream(tenant, "L-1").key();
    }

    private List<Commit> readAfter(long revision) {
        List<Commit> commits = new ArrayList<>();
        events.read(stream, revision, commits::add);
        return commits;
    }
}
