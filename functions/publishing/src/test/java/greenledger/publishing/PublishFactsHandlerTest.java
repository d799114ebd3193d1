package greenledger.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.StreamBatch;
import greenledger.core.Bus.Message;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Json;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every fact of every commit gets on the bus, in its order.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class PublishFactsHandlerTest {

    private final Ledger ledger;
    private final PublishFactsHandler publisher;
    private final Map<String, AttributeValue> commit;

    PublishFactsHandlerTest(Ledger ledger) {
        this.ledger = ledger;
        this.publisher = new PublishFactsHandler(ledger.backplane());
        this.commit = registered();
    }

    @Test
    void the_facts_of_a_commit_are_published_in_their_order() {
        assertEquals(List.of(), StreamBatch.ofInserted(List.of(commit)).to(publisher));
        assertEquals(
                List.of("LotRegistered", "LotGraded", "LotPriced"),
                ledger.bus().messages().stream().map(Message::type).toList());
        assertTrue(
                ledger.bus().messages().stream()
                        .allMatch(message -> message.source().equals("greenledger.lots")));
    }

    @Test
    void a_published_fact_says_where_it_comes_from() {
        StreamBatch.ofInserted(List.of(commit)).to(publisher);
        JsonNode graded = Json.read(ledger.bus().messages().get(1).json(), JsonNode.class);
        String stream = ledger.tenant() + "#Lot#" + Tomatoes.LOT;
        assertEquals(stream + "@1.1", graded.path("eventId").asText());
        assertEquals(ledger.tenant().value(), graded.path("tenant").asText());
        assertEquals(Tomatoes.LOT.value(), graded.path("stream").asText());
        assertEquals(1, graded.path("revision").asInt());
        assertEquals(2, graded.path("number").asInt());
        assertEquals("LotGraded", graded.path("type").asText());
        assertEquals("2026-11-21T12:00:00Z", graded.path("at").asText());
        assertEquals("U.S. No. 1", graded.at("/data/grade/code").asText());
    }

    @Test
    void a_record_that_comes_again_is_published_again_under_the_same_id() {
        StreamBatch.ofInserted(List.of(commit, commit)).to(publisher);
        List<Message> messages = ledger.bus().messages();
        assertEquals(6, messages.size());
        assertEquals(messages.subList(0, 3), messages.subList(3, 6));
    }

    @Test
    void a_record_that_cannot_be_read_ends_the_batch_and_what_came_before_is_out() {
        Map<String, AttributeValue> poison = new HashMap<>(commit);
        poison.put("fv", AttributeValue.fromN("99"));
        try (CapturedLog log = new CapturedLog()) {
            assertEquals(
                    List.of("2"),
                    StreamBatch.ofInserted(List.of(commit, poison, commit)).to(publisher));
            assertTrue(log.text().contains("later release"), log.text());
        }
        assertEquals(3, ledger.bus().messages().size());
    }

    /// Beside a commit of a lot, which is published.
    @Test
    void who_has_how_much_money_is_not_published() {
        Map<String, AttributeValue> deposit = deposited();
        assertEquals(List.of(), StreamBatch.ofInserted(List.of(deposit, commit)).to(publisher));
        assertEquals(
                List.of("LotRegistered", "LotGraded", "LotPriced"),
                ledger.bus().messages().stream().map(Message::type).toList());
    }

    private Map<String, AttributeValue> deposited() {
        CurrencyCode dollars = new CurrencyCode("USD");
        AccountId account = new AccountId(Tomatoes.FARM, dollars);
        StreamId<AccountEvent> stream =
                Streams.ACCOUNTS.stream(ledger.tenant(), account.toString());
        DepositMoney command =
                new DepositMoney(
                        account,
                        new DepositId("D-1"),
                        new Money(BigDecimal.TEN, dollars),
                        Tomatoes.FARM,
                        Tomatoes.NOON);
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId("d-1", ""),
                        Tomatoes.FARM,
                        Tomatoes.NOON,
                        "request-2",
                        Optional.empty());
        Streams.accounts(ledger.backplane())
                .handle(stream, command, metadata, OptionalLong.empty());
        return ledger.items(stream.key()).getFirst();
    }

    private Map<String, AttributeValue> registered() {
        RegisterLot command =
                new RegisterLot(
                        Tomatoes.LOT,
                        Tomatoes.PRODUCE,
                        Optional.of(Tomatoes.NUMBER_ONE),
                        Optional.of(Tomatoes.DEAR),
                        Tomatoes.FARM,
                        Tomatoes.NOON);
        StreamId<LotEvent> stream = Streams.LOTS.stream(ledger.tenant(), Tomatoes.LOT.value());
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId("c-1", ""),
                        Tomatoes.FARM,
                        Tomatoes.NOON,
                        "request-1",
                        Optional.empty());
        Streams.lots(ledger.backplane()).handle(stream, command, metadata, OptionalLong.empty());
        return ledger.items(stream.key()).getFirst();
    }
}
