package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.BrokenChain;
import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.Contended;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.Ledger.Receipt;
import greenledger.core.Ledger.ReversedEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the ledger of trades takes, what it costs, and what it survives.
@ExtendWith(Engine.Ledgers.class)
class DynamoLedgerTest {

    private final Ledger ledger;
    private final Trader trader;

    DynamoLedgerTest(Ledger ledger) {
        this.ledger = ledger;
        this.trader = Trader.cold(ledger);
    }

    @Test
    void a_receipt_names_the_chain_the_entry_and_its_seal() {
        trader.record("t-1");
        Receipt receipt = trader.record("t-2");

        Commit entry = trader.entries().getLast();
        assertEquals(ledger.tenant() + "#Trade#field-7", receipt.ledger());
        assertEquals(2, receipt.entry());
        assertEquals(Chain.seal(entry), receipt.hash());
        assertEquals(trader.entries().getFirst().hash(), entry.previous());
    }

    @Test
    void an_entry_says_who_gave_how_much_to_whom() throws JsonProcessingException {
        trader.record("t-1");
        trader.reverse("t-1");

        assertEquals(
                Json.STORED.readTree(
                        """
                        {"lot":"field-7","transfer":"t-1","from":"farm-1","to":"shop-2",
                         "quantity":{"value":"20","unit":"KGM"},"at":"2026-11-21T12:00:00Z"}\
                        """),
                content(0, "TradeRecorded"));
        assertEquals(
                Json.STORED.readTree(
                        """
                        {"lot":"field-7","transfer":"t-1","from":"farm-1","to":"shop-2",
                         "quantity":{"value":"20","unit":"KGM"},"reverses":1,
                         "at":"2026-11-21T12:01:00Z"}\
                        """),
                content(1, "TradeReversed"));
    }

    @Test
    void a_trade_that_is_entered_again_gets_the_receipt_of_the_first_time() {
        Receipt first = trader.record("t-1");
        trader.record("t-2");

        assertEquals(first, trader.record("t-1"));
        assertEquals(first, Trader.cold(ledger).record("t-1"));
        assertEquals(2, trader.entries().size());
    }

    @Test
    void a_reversal_that_is_entered_again_gets_the_receipt_of_the_first_time() {
        trader.record("t-1");
        Receipt first = trader.reverse("t-1");
        trader.record("t-2");

        assertEquals(first, trader.reverse("t-1"));
        assertEquals(first, Trader.cold(ledger).reverse("t-1"));
        assertEquals(3, trader.entries().size());
    }

    @Test
    void a_reversal_that_comes_first_shuts_the_door() {
        assertEquals(1, trader.reverse("t-1").entry());

        assertThrows(ReversedEntry.class, () -> trader.record("t-1"));
        assertThrows(ReversedEntry.class, () -> Trader.cold(ledger).record("t-1"));
        assertEquals(1, trader.entries().size());
        assertEquals(2, trader.record("t-2").entry());
    }

    @Test
    void a_record_that_is_repeated_after_its_reversal_is_refused() {
        trader.record("t-1");
        trader.reverse("t-1");

        assertThrows(ReversedEntry.class, () -> trader.record("t-1"));
        assertThrows(ReversedEntry.class, () -> Trader.cold(ledger).record("t-1"));
    }

    @Test
    void an_entry_costs_a_look_a_write_of_one_unit_and_a_read_of_its_receipt() {
        trader.record("t-1");
        assertEquals(Map.of("PutItem", 1L, "Query", 2L), ledger.meter().requests());
        ledger.meter().reset();

        trader.record("t-2");
        assertEquals(Map.of("PutItem", 1L, "Query", 1L), ledger.meter().requests());
        assertEquals(2.0, ledger.meter().capacity());
    }

    @Test
    void an_answer_that_got_lost_is_found_by_the_next_try() {
        ledger.plan(Fault.Plan.once("PutItem", Fault.LOST_ANSWER));

        assertEquals(1, trader.record("t-1").entry());
        assertEquals(1, trader.entries().size());
    }

    @Test
    void an_entry_whose_every_answer_got_lost_is_there_once_when_asked_again() {
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_ANSWER));
        assertThrows(SdkClientException.class, () -> trader.record("t-1"));
        ledger.plan(Fault.Plan.none());

        assertEquals(1, trader.record("t-1").entry());
        assertEquals(1, Trader.cold(ledger).record("t-1").entry());
        assertEquals(1, trader.entries().size());
    }

    @Test
    void of_many_that_enter_the_same_and_each_their_own_every_trade_is_there_once()
            throws Exception {
        ledger.plan(Fault.Plan.every(3, "PutItem", Fault.LOST_ANSWER));
        Set<Receipt> shared = new HashSet<>();
        try (ExecutorService traders = Executors.newFixedThreadPool(4)) {
            List<Callable<Receipt>> work =
                    IntStream.range(0, 4)
                            .<Callable<Receipt>>mapToObj(
                                    number -> () -> both(Trader.cold(ledger), "own-" + number))
                            .toList();
            for (Future<Receipt> done : traders.invokeAll(work)) {
                shared.add(done.get());
            }
        }
        ledger.plan(Fault.Plan.none());

        assertEquals(1, shared.size(), shared::toString);
        assertEquals(5, trader.entries().size());
        assertIntact();
    }

    private static Receipt both(Trader trader, String own) {
        insist(() -> trader.record(own));
        return insist(() -> trader.record("shared"));
    }

    /// Whoever lost every race, or never heard what became of it, asks again.
    private static Receipt insist(Supplier<Receipt> entry) {
        while (true) {
            try {
                return entry.get();
            } catch (Contended | SdkClientException _) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void what_was_changed_in_the_table_is_noticed_and_nothing_is_entered_after_it() {
        trader.record("t-1");
        trader.record("t-2");
        assertIntact();
        Map<String, AttributeValue> forged =
                new HashMap<>(ledger.items(Ledger.LEDGER, trader.chain()).getFirst());
        forged.put("a", AttributeValue.fromS("other-party"));
        ledger.table().putItem(put -> put.tableName(Ledger.LEDGER).item(forged));

        assertThrows(BrokenChain.class, this::assertIntact);
        assertThrows(BrokenChain.class, () -> Trader.cold(ledger).record("t-3"));
        assertEquals(2, trader.entries().size());
    }

    private void assertIntact() {
        Head head = Head.EMPTY;
        for (Commit entry : trader.entries()) {
            Chain.check(head, entry);
            head = entry.head();
        }
    }

    private JsonNode content(int entry, String type) throws JsonProcessingException {
        Commit commit = trader.entries().get(entry);
        assertEquals(type, commit.events().getFirst().type());
        return Json.STORED.readTree(commit.events().getFirst().json());
    }
}
