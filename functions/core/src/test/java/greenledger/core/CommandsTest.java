package greenledger.core;

import static greenledger.core.Asks.REGISTER;
import static greenledger.core.Asks.ask;
import static greenledger.core.Asks.priced;
import static greenledger.core.Facts.LOT;
import static greenledger.core.Facts.NOON;
import static greenledger.core.Facts.PACKER;
import static greenledger.core.Facts.STREAM;
import static greenledger.core.Facts.metadata;
import static greenledger.core.Facts.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.KeyReused;
import greenledger.core.CommandResult.Refused;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.CommandResult.Stale;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.Lots;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final ContestedStore store = new ContestedStore();
    private final List<Integer> pauses = new ArrayList<>();
    private final Commands<LotCommand, LotEvent> here = process();
    private final Commands<LotCommand, LotEvent> there = process();

    private Commands<LotCommand, LotEvent> process() {
        return new Commands<>(store, pauses::add, Lots.decider(), Streams.LOTS);
    }

    @Test
    void a_cold_stream_costs_a_load_and_an_append_a_warm_one_the_append() {
        assertEquals(new Done(1), ask(here, REGISTER, "k1"));
        assertRequests(1, 0, 1);
        assertEquals(new Done(2), ask(here, priced("1.10"), "k2"));
        assertRequests(0, 0, 1);
        assertEquals(List.of(), pauses);
    }

    @Test
    void a_refusal_by_what_may_be_old_is_looked_at_again() {
        assertEquals(new Refused(new LotNotFound(LOT)), ask(here, priced("1.10"), "k0"));
        assertRequests(1, 0, 0);
        assertEquals(new Done(1), ask(there, REGISTER, "k1"));
        store.forgetCounts();
        assertEquals(new Done(2), ask(here, priced("1.10"), "k2"));
        assertRequests(0, 1, 1);
    }

    @Test
    void a_refusal_that_stands_costs_one_read() {
        ask(here, REGISTER, "k1");
        store.forgetCounts();
        PriceLot byStranger = new PriceLot(LOT, price("1.10"), PACKER, NOON);
        assertEquals(new Refused(new NotTheOwner(LOT)), ask(here, byStranger, "k2"));
        assertRequests(0, 1, 0);
    }

    @Test
    void what_is_so_already_is_looked_at_again_too() {
        ask(here, REGISTER, "k1");
        ask(here, priced("1.10"), "k2");
        assertEquals(new Already(2), ask(here, priced("1.10"), "k3"));
        ask(there, priced("1.20"), "k4");
        assertEquals(new Done(4), ask(here, priced("1.10"), "k5"));
    }

    @Test
    void the_same_key_again_is_the_same_request() {
        ask(here, REGISTER, "k1");
        ask(here, priced("1.10"), "k2");
        ask(here, priced("1.20"), "k3");
        store.forgetCounts();
        assertEquals(new Repeated(2), ask(here, priced("1.10"), "k2"));
        assertRequests(0, 0, 0);
        assertEquals(new Repeated(2), ask(there, priced("1.10"), "k2"));
        assertEquals(3, store.commits(STREAM.key()).size());
    }

    @Test
    void a_command_is_found_however_many_came_after_it() {
        ask(here, REGISTER, "c1");
        prices(2, 70);
        store.forgetCounts();
        assertEquals(OptionalLong.of(70), here.find(STREAM, metadata("c70").id()));
        assertRequests(0, 0, 0);
        assertEquals(OptionalLong.of(70), there.find(STREAM, metadata("c70").id()));
        assertRequests(1, 0, 0);
        assertEquals(OptionalLong.of(3), there.find(STREAM, metadata("c3").id()));
        assertEquals(OptionalLong.empty(), there.find(STREAM, metadata("c3", "other").id()));
        assertEquals(OptionalLong.empty(), there.find(STREAM, metadata("c71").id()));
    }

    @Test
    void a_command_that_another_process_just_did_is_found() {
        ask(here, REGISTER, "c1");
        ask(there, priced("1.10"), "c2");
        assertEquals(OptionalLong.of(2), here.find(STREAM, metadata("c2").id()));
    }

    @Test
    void the_same_key_for_something_else_is_noticed() {
        ask(here, REGISTER, "k1");
        CommandResult result =
                here.handle(STREAM, priced("1.10"), metadata("k1", "f1"), OptionalLong.empty());
        assertEquals(new KeyReused(new CommandId("k1", "f0")), result);
        assertEquals(1, store.commits(STREAM.key()).size());
    }

    @Test
    void the_same_key_for_something_else_in_another_process_at_once_is_noticed_too() {
        ask(here, REGISTER, "k1");
        store.first(() ->
                there.handle(
                        STREAM, priced("1.20"), metadata("k2", "other"), OptionalLong.empty()));
        assertEquals(new KeyReused(new CommandId("k2", "other")), ask(here, priced("1.10"), "k2"));
        assertEquals(2, store.commits(STREAM.key()).size());
    }

    @Test
    void who_insists_on_a_revision_is_told_when_it_is_another() {
        ask(here, REGISTER, "k1");
        assertEquals(new Stale(1), insist(here, priced("1.10"), "k2", 2));
        assertEquals(new Done(2), insist(here, priced("1.10"), "k3", 1));
        ask(there, priced("1.20"), "k4");
        assertEquals(new Done(4), insist(here, priced("1.30"), "k5", 3));
        ask(there, priced("1.40"), "k6");
        assertEquals(new Stale(5), insist(here, priced("1.50"), "k7", 4));
        assertEquals(5, store.commits(STREAM.key()).size());
    }

    @Test
    void what_was_stored_although_the_answer_was_lost_is_stored_once() {
        ask(here, REGISTER, "k1");
        store.loseNextAnswer();
        assertThrows(ContestedStore.AnswerLost.class, () -> ask(here, priced("1.10"), "k2"));
        assertEquals(new Done(2), ask(here, priced("1.10"), "k2"));
        assertEquals(2, store.commits(STREAM.key()).size());
    }

    @Test
    void every_thirty_second_commit_leaves_a_snapshot_that_the_next_process_starts_from() {
        ask(here, REGISTER, "c1");
        prices(2, 31);
        assertTrue(store.snapshot(STREAM.key()).isEmpty());
        prices(32, 33);
        Snapshot kept = store.snapshot(STREAM.key()).orElseThrow();
        assertEquals(store.commits(STREAM.key()).get(31).head(), kept.head());
        assertEquals(
                List.of(33L),
                store.load(STREAM.key(), Lots.decider().version()).commits().stream()
                        .map(Commit::revision)
                        .toList());
        assertEquals(new Done(34), ask(there, priced("99.00"), "c34"));
        assertEquals(new Repeated(7), ask(process(), priced("0.07"), "c7"));
        PriceLot byStranger = new PriceLot(LOT, price("1.10"), PACKER, NOON);
        assertEquals(new Refused(new NotTheOwner(LOT)), ask(process(), byStranger, "s"));
    }

    private void prices(int from, int to) {
        for (int i = from; i <= to; i++) {
            assertEquals(new Done(i), ask(here, priced("0.%02d".formatted(i)), "c" + i));
        }
    }

    private static CommandResult insist(
            Commands<LotCommand, LotEvent> commands, LotCommand command, String key, long seen) {
        return commands.handle(STREAM, command, metadata(key), OptionalLong.of(seen));
    }

    private void assertRequests(int loads, int reads, int appends) {
        assertEquals(
                List.of(loads, reads, appends), List.of(store.loads, store.reads, store.appends));
        store.forgetCounts();
    }
}
