package greenledger.core.audit;

import static greenledger.core.audit.PaperChains.AT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.RecentCommands;
import greenledger.core.RecentCommands.Done;
import greenledger.core.Snapshot;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.audit.Break.Kind;
import greenledger.domain.Decider;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.Accounts;
import greenledger.domain.payment.DepositId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A stream whose facts an audit understands: its snapshots are held to what its commits make.
class AccountStreamTest {

    private static final String STREAM = "t#Account#shop-1.USD";
    private static final PartyId SHOP = new PartyId("shop-1");
    private static final CurrencyCode DOLLARS = new CurrencyCode("USD");
    private static final AccountId ACCOUNT = new AccountId(SHOP, DOLLARS);
    private static final Money TEN = new Money(BigDecimal.TEN, DOLLARS);
    private static final CommandId FIRST = new CommandId("D-1", "f");
    private static final AccountEvent DEPOSITED =
            new MoneyDeposited(ACCOUNT, new DepositId("D-1"), TEN, SHOP, AT);
    private static final int VERSION = Accounts.decider().version();

    private final PaperChains chains = new PaperChains();
    private final Commit first =
            commit(STREAM, Head.EMPTY, FIRST, Streams.ACCOUNTS.write(DEPOSITED));

    AccountStreamTest() {
        chains.put(STREAM, 1, first);
    }

    @Test
    void a_snapshot_that_its_commits_make_is_sound() throws InterruptedException {
        found(snapshot(VERSION, recent(FIRST), state()));
    }

    @Test
    void a_snapshot_with_another_state_is_not_what_its_commits_make() throws InterruptedException {
        found(snapshot(VERSION, recent(FIRST), state().replace("D-1", "D-2")), edited());
        found(snapshot(VERSION, recent(FIRST), "no JSON {"), edited());
    }

    @Test
    void a_snapshot_with_other_commands_is_not_what_its_commits_make() throws InterruptedException {
        found(snapshot(VERSION, recent(new CommandId("D-2", "f")), state()), edited());
        found(snapshot(VERSION, RecentCommands.NONE, state()), edited());
    }

    /// The order in which a set or an object is written says nothing.
    @Test
    void a_snapshot_may_be_written_in_another_order() throws InterruptedException {
        found(snapshot(VERSION, recent(FIRST), Reversed.json(state())));
    }

    @Test
    void a_snapshot_of_another_release_is_not_judged() throws InterruptedException {
        found(snapshot(VERSION + 1, recent(FIRST), "{}"));
    }

    /// Nothing can be graded that was never registered.
    @Test
    void facts_that_cannot_follow_from_those_before_them() throws InterruptedException {
        String lot = "t#Lot#L-1";
        StoredEvent graded =
                new StoredEvent(
                        "LotGraded",
                        1,
                        """
                        {"lot":"L-1","by":"inspector-1","at":"2026-11-21T12:00:00Z",
                         "grade":{"scheme":"USDA","code":"1","inspector":"inspector-1"}}
                        """);
        chains.put(lot, 1, commit(lot, Head.EMPTY, FIRST, graded));
        HeardBreaks heard = audit();
        assertEquals(1, heard.breaks().size());
        Break found = heard.breaks().getFirst();
        assertEquals(Kind.INSERTED, found.kind());
        assertEquals(new Position(lot, 1), found.position());
    }

    /// What this release cannot read, a later one can; until then nobody can judge a snapshot.
    @Test
    void a_fact_of_a_later_release_is_no_break() throws InterruptedException {
        Commit later =
                commit(
                        STREAM,
                        first.head(),
                        new CommandId("L", "f"),
                        new StoredEvent("MoneyTeleported", 1, "{}"));
        chains.put(STREAM, 2, later);
        chains.add(
                STREAM,
                2,
                new Entry.Snapped(
                        STREAM, new Snapshot(later.head(), VERSION, RecentCommands.NONE, "{}")));
        assertEquals(List.of(), audit().breaks());
    }

    private void found(Snapshot snapshot, Break... breaks) throws InterruptedException {
        chains.put(STREAM, 1, first);
        chains.add(STREAM, 1, new Entry.Snapped(STREAM, snapshot));
        assertEquals(List.of(breaks), audit().breaks());
    }

    private HeardBreaks audit() throws InterruptedException {
        HeardBreaks heard = new HeardBreaks();
        new Audit(chains, heard).everything(1);
        return heard;
    }

    private static Break edited() {
        return Break.at(
                Kind.EDITED,
                new Position(STREAM, 1),
                "The snapshot there is not what the commits up to it make.");
    }

    private Snapshot snapshot(int version, RecentCommands recent, String state) {
        return new Snapshot(first.head(), version, recent, state);
    }

    private static RecentCommands recent(CommandId id) {
        return new RecentCommands(List.of(new Done(id, 1)));
    }

    private static String state() {
        return state(Accounts.decider());
    }

    private static <S> String state(Decider<?, S, AccountEvent> accounts) {
        return Json.write(accounts.evolve(accounts.initial(), DEPOSITED), accounts.stateType());
    }

    private static Commit commit(String stream, Head head, CommandId id, StoredEvent event) {
        return Commit.after(
                head,
                StreamKey.parse(stream),
                new CommandMetadata(id, SHOP, AT, "tests", Optional.empty()),
                List.of(event));
    }
}
