package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.aws.fixture.StreamBatch;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import greenledger.domain.payment.Payment;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever may see an account sees what is in it.
@ExtendWith(Engine.Ledgers.class)
class GetAccountTest {

    private static final PartyId SHOP = new PartyId("shop.2");
    private static final AccountId ACCOUNT = new AccountId(SHOP, new CurrencyCode("USD"));

    private final Ledger ledger;
    private final StreamId<AccountEvent> stream;

    GetAccountTest(Ledger ledger) {
        this.ledger = ledger;
        this.stream = Streams.ACCOUNTS.stream(ledger.tenant(), ACCOUNT.toString());
    }

    @BeforeEach
    void the_shop_has_a_hundred_of_which_sixty_are_held() {
        DepositMoney deposit =
                new DepositMoney(
                        ACCOUNT,
                        new DepositId("d-1"),
                        dollars("100"),
                        SHOP,
                        ledger.clock().instant());
        Streams.accounts(ledger.backplane())
                .handle(
                        stream,
                        deposit,
                        new CommandMetadata(
                                new CommandId("d-1", ""),
                                SHOP,
                                deposit.at(),
                                "d-1",
                                Optional.empty()),
                        OptionalLong.empty());
        ledger.backplane()
                .payments()
                .authorize(
                        ledger.tenant(),
                        new Payment(
                                new TransferId("t-1"), SHOP, new PartyId("farm-1"), dollars("60")));
        assertEquals(
                List.of(),
                StreamBatch.ofInserted(ledger.items(stream.key()))
                        .to(new ProjectFactsHandler(ledger.backplane())));
    }

    @ParameterizedTest
    @CsvSource({"shop.2,retailer", "desk-1,operator", "auditor-2,auditor"})
    void the_party_an_operator_and_an_auditor_see_it(String party, String role) {
        Reply reply = account(party, role, "USD");

        assertEquals(200, reply.status(), reply::toString);
        assertEquals("100.00", reply.body().at("/balance/amount").asText());
        assertEquals("40.00", reply.body().at("/available/amount").asText());
        assertEquals("t-1", reply.body().at("/holds/0/transfer").asText());
        assertEquals(
                List.of("DEPOSITED", "HELD"),
                reply.body().path("entries").findValuesAsText("booking"));
        assertEquals(2, reply.body().path("revision").asInt());
    }

    @Test
    void others_are_told_in_the_words_for_what_is_not_there() {
        Reply others = account("farm-1", "farmer", "USD");
        Reply missing = account("shop.2", "retailer", "EUR");

        assertEquals(404, others.status());
        assertEquals(404, missing.status());
        assertEquals("There is no account shop.2.USD.", others.body().path("detail").asText());
        assertEquals("There is no account shop.2.EUR.", missing.body().path("detail").asText());
    }

    @Test
    void an_account_of_no_currency_is_asked_for_its_currency() {
        Reply reply =
                Call.on("GET /accounts/{party}")
                        .path("party", "shop.2")
                        .by(ledger.tenant(), SHOP, "retailer")
                        .to(new GetAccountHandler(ledger.backplane()));

        assertEquals(400, reply.status());
        assertEquals("currency", reply.body().at("/errors/0/pointer").asText());
    }

    private Reply account(String party, String role, String currency) {
        return Call.on("GET /accounts/{party}")
                .path("party", "shop.2")
                .query("currency", currency)
                .by(ledger.tenant(), new PartyId(party), role)
                .to(new GetAccountHandler(ledger.backplane()));
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), new CurrencyCode("USD"));
    }
}
