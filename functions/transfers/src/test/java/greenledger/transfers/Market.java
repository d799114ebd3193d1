package greenledger.transfers;

import static greenledger.core.Streams.ACCOUNTS;
import static greenledger.core.Streams.LOTS;
import static greenledger.core.Streams.TRANSFERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commands;
import greenledger.core.Json;
import greenledger.core.StreamId;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A farm with a lot of tomatoes, a shop with money, and what they ask of each other.
final class Market {

    static final PartyId FARM = Tomatoes.FARM;
    static final PartyId SHOP = new PartyId("shop-2");
    static final AccountId PURSE = new AccountId(SHOP, new CurrencyCode("USD"));
    static final AccountId TILL = new AccountId(FARM, new CurrencyCode("USD"));

    /// 300 kg of the farm's 1250.5, for 480 dollars.
    private static final String OFFER =
            """
            {"lotId":"%s","from":"%s","to":"%s","quantity":{"value":"300","unit":"KGM"},
             "price":{"amount":"480.00","currency":"USD"},"acceptWithin":"PT24H"}\
            """
                    .formatted(Tomatoes.LOT, FARM, SHOP);

    private final Ledger ledger;
    private final RequestTransferHandler request;
    private final AcceptTransferHandler accept;
    private final RejectTransferHandler reject;

    Market(Ledger ledger) {
        this.ledger = ledger;
        this.request = new RequestTransferHandler(ledger.backplane());
        this.accept = new AcceptTransferHandler(ledger.backplane());
        this.reject = new RejectTransferHandler(ledger.backplane());
    }

    /// The farm's lot, and a thousand dollars for the shop.
    static Market open(Ledger ledger) {
        Market market = new Market(ledger);
        market.ask(Tomatoes.register(Tomatoes.PRODUCE));
        market.deposit("1000.00");
        return market;
    }

    void ask(LotCommand command) {
        give(
                Streams.lots(ledger.backplane()),
                LOTS.stream(ledger.tenant(), command.lot().value()),
                command,
                command.by());
    }

    void deposit(String amount) {
        give(
                Streams.accounts(ledger.backplane()),
                ACCOUNTS.stream(ledger.tenant(), PURSE.toString()),
                new DepositMoney(
                        PURSE,
                        new DepositId("deposit"),
                        new Money(new BigDecimal(amount), PURSE.currency()),
                        new PartyId("bank"),
                        ledger.clock().instant()),
                new PartyId("bank"));
    }

    private <C, E> void give(Commands<C, E> commands, StreamId<E> to, C command, PartyId by) {
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId(command.getClass().getSimpleName(), ""),
                        by,
                        ledger.clock().instant(),
                        "market",
                        Optional.empty());
        Outcome.refusal(commands.handle(to, command, metadata, OptionalLong.empty()))
                .ifPresent(why -> {
                    throw new AssertionError(why.detail());
                });
    }

    static ObjectNode offer() {
        return (ObjectNode) Json.read(OFFER, JsonNode.class);
    }

    /// The farm's request for a transfer, under its key.
    Call request(String key, Object body) {
        return Call.on("POST /transfers")
                .by(ledger.tenant(), FARM, "farmer")
                .header("Idempotency-Key", key)
                .body(body);
    }

    Reply send(Call call) {
        return call.to(request);
    }

    /// A transfer that was asked for just now.
    Errand requested() {
        return errand(send(request("offer", offer())));
    }

    /// The transfer that was asked for.
    Errand errand(Reply requested) {
        return new Errand(ledger, new TransferId(requested.body().path("transferId").asText()));
    }

    /// The shop's call on a route below a transfer.
    Call answer(String route, Errand errand) {
        return Call.on("POST /transfers/{id}/" + route)
                .path("id", errand.id())
                .by(ledger.tenant(), SHOP, "retailer");
    }

    Reply accept(Call call) {
        return call.to(accept);
    }

    Reply accept(Errand errand) {
        return accept(answer("acceptance", errand));
    }

    Reply reject(Errand errand) {
        return answer("rejection", errand).body("{\"reason\":\"It arrived warm\"}").to(reject);
    }

    /// A transfer that the shop has accepted.
    Errand accepted() {
        Errand errand = requested();
        errand.offer("token");
        accept(errand);
        return errand;
    }

    /// A transfer that has passed the pivot.
    Errand transferred() {
        Errand errand = accepted();
        errand.takeAll(Errand.SETTLING);
        errand.take("TransferOwnership");
        return errand;
    }

    List<String> lotFacts() {
        return facts(LOTS.stream(ledger.tenant(), Tomatoes.LOT.value()).key());
    }

    List<String> accountFacts(AccountId account) {
        return facts(ACCOUNTS.stream(ledger.tenant(), account.toString()).key());
    }

    List<String> transferFacts(Errand errand) {
        return facts(TRANSFERS.stream(ledger.tenant(), errand.id().value()).key());
    }

    /// The stored names of what is on record, in order.
    private List<String> facts(StreamKey stream) {
        List<String> facts = new ArrayList<>();
        ledger.backplane()
                .log()
                .read(
                        stream,
                        0,
                        commit -> {
                            commit.events().forEach(event -> facts.add(event.type()));
                            return true;
                        });
        return facts;
    }
}
