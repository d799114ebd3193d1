package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The history of a lot is told whole, page by page, or not at all.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class GetLotHistoryTest {

    private static final LotId LOT = Tomatoes.LOT;

    private final Ledger ledger;
    private final Shelf shelf;
    private final Window window;

    GetLotHistoryTest(Ledger ledger) {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
        this.window = Window.of(ledger);
        Roma.story().forEach(shelf::put);
    }

    @BeforeEach
    void start_counting() {
        ledger.meter().reset();
    }

    @ParameterizedTest(name = "pages of {0}")
    @CsvSource({"1", "2", "5", "25"})
    void the_history_is_told_whole_page_by_page(int limit) {
        List<String> types = new ArrayList<>();
        Map<String, Object> query = Map.of("limit", limit);
        Reply page = window.history(LOT, query);
        types.addAll(page.body().path("items").findValuesAsText("type"));
        while (page.body().has("next")) {
            page =
                    window.history(
                            LOT, Window.with(query, "cursor", page.body().path("next").asText()));
            types.addAll(page.body().path("items").findValuesAsText("type"));
        }
        assertEquals(
                List.of("LotRegistered", "LotGraded", "LotPriced", "LotMoved", "LotPriced"), types);
    }

    @Test
    void the_history_is_one_request() {
        Reply reply = window.history(LOT, Map.of());
        assertEquals(5, Window.items(reply).size());
        assertEquals(Map.of("Query", 1L), ledger.meter().requests());
        assertTrue(ledger.meter().capacity() <= 1, "capacity " + ledger.meter().capacity());
    }

    @ParameterizedTest(name = "commit {0} is changed")
    @CsvSource({"1", "3", "5"})
    void a_history_that_was_tampered_with_is_not_shown(int revision) {
        Map<String, AttributeValue> forged = new HashMap<>(shelf.commit(LOT, revision));
        forged.put("a", AttributeValue.fromS("somebody-else"));
        ledger.table().putItem(put -> put.tableName(Ledger.EVENTS).item(forged));
        try (CapturedLog log = new CapturedLog()) {
            assertEquals(500, window.history(LOT, Map.of()).status());
            assertEquals(500, window.lot(LOT, Map.of("revision", 5)).status());
            assertTrue(log.text().contains("BrokenChain"), log.text());
        }
    }

    @Test
    void a_page_of_the_history_does_not_begin_behind_a_gap() {
        String next = window.history(LOT, Map.of("limit", 2)).body().path("next").asText();
        ledger.table()
                .deleteItem(delete ->
                        delete.tableName(Ledger.EVENTS)
                                .key(
                                        Map.of(
                                                "s",
                                                        AttributeValue.fromS(
                                                                shelf.stream(LOT).toString()),
                                                "r", AttributeValue.fromS("C#0000000003"))));
        try (CapturedLog _ = new CapturedLog()) {
            assertEquals(500, window.history(LOT, Map.of("cursor", next)).status());
        }
    }
}
