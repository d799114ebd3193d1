package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.BrokenChain;
import greenledger.core.CommandResult.Done;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.lot.Tomatoes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever is changed in the table behind our back, nothing is decided on top of it.
@ExtendWith(Engine.Ledgers.class)
class ForgedCommitTest {

    private static final int FORGED = 1;

    private final Ledger ledger;
    private final StreamKey stream;

    ForgedCommitTest(Ledger ledger) {
        this.ledger = ledger;
        this.stream = Streams.LOTS.stream(ledger.tenant(), Tomatoes.LOT.value()).key();
        LotDesk desk = LotDesk.cold(ledger);
        desk.register();
        desk.grade("A");
        desk.grade("B");
    }

    @Test
    void what_nobody_touched_is_decided_on() {
        assertEquals(new Done(4), LotDesk.cold(ledger).grade("C"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a,other-party", "c,other.f", "x,other-request", "y,made-up"})
    void a_changed_text_is_noticed(String attribute, String text) {
        forge(attribute, AttributeValue.fromS(text));
        assertBroken();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"t,1", "f,9"})
    void a_changed_number_is_noticed(String attribute, String number) {
        forge(attribute, AttributeValue.fromN(number));
        assertBroken();
    }

    @Test
    void changed_facts_are_noticed() {
        forge("e", commit(FORGED + 1).get("e"));
        assertBroken();
    }

    @Test
    void changed_links_are_noticed() {
        forge("p", commit(0).get("p"));
        assertBroken();
    }

    @Test
    void a_commit_in_anothers_place_is_noticed() {
        forge("r", AttributeValue.fromS(CommitItem.sortKey(3)));
        assertBroken();
    }

    @Test
    void a_removed_commit_is_noticed() {
        ledger.table()
                .deleteItem(delete ->
                        delete.tableName(Ledger.EVENTS)
                                .key(
                                        Map.of(
                                                "s", AttributeValue.fromS(stream.toString()),
                                                "r", AttributeValue.fromS(CommitItem.sortKey(2)))));
        assertBroken();
    }

    private void assertBroken() {
        LotDesk cold = LotDesk.cold(ledger);
        assertThrows(BrokenChain.class, () -> cold.grade("C"));
    }

    private void forge(String attribute, @Nullable AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(commit(FORGED));
        item.put(attribute, Objects.requireNonNull(value));
        ledger.table().putItem(put -> put.tableName(Ledger.EVENTS).item(item));
    }

    /// Counted from 0.
    private Map<String, AttributeValue> commit(int index) {
        List<Map<String, AttributeValue>> items = ledger.items(stream);
        return items.get(index);
    }
}
