package greenledger.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Commit;
import greenledger.core.Streams;
import greenledger.domain.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An operator pays money in, once a key.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DepositMoneyTest {

    private static final String HUNDRED = "{\"amount\":\"100\",\"currency\":\"USD\"}";

    private final Ledger ledger;
    private final RequestStreamHandler handler;

    DepositMoneyTest(Ledger ledger) {
        this.ledger = ledger;
        this.handler = new DepositMoneyHandler(ledger.backplane());
    }

    @Test
    void a_deposit_is_on_record() {
        Reply reply = deposit("k-1", HUNDRED);

        assertEquals(201, reply.status(), reply::toString);
        assertEquals("/accounts/shop-2?currency=USD", reply.header("location"));
        assertEquals("shop-2", reply.body().path("party").asText());
        assertEquals(1, reply.body().path("revision").asInt());
        assertEquals(1, facts("shop-2.USD"));
    }

    @Test
    void the_same_deposit_again_is_the_same_deposit() {
        Reply first = deposit("k-1", HUNDRED);
        Reply again = deposit("k-1", HUNDRED);

        assertEquals(201, again.status());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("idempotent-replayed"));
        assertEquals(1, facts("shop-2.USD"));
    }

    @Test
    void another_key_is_another_deposit() {
        deposit("k-1", HUNDRED);

        assertEquals(2, deposit("k-2", HUNDRED).body().path("revision").asInt());
    }

    @Test
    void a_key_does_not_stand_for_two_deposits() {
        deposit("k-1", HUNDRED);

        Reply other = deposit("k-1", "{\"amount\":\"900\",\"currency\":\"USD\"}");
        assertEquals(422, other.status());
        assertEquals("idempotency-key-reused", other.problem());
        assertEquals(1, facts("shop-2.USD"));
    }

    @Test
    void currencies_are_kept_apart() {
        deposit("k-1", HUNDRED);
        deposit("k-2", "{\"amount\":\"70\",\"currency\":\"EUR\"}");

        assertEquals(1, facts("shop-2.USD"));
        assertEquals(1, facts("shop-2.EUR"));
    }

    @Test
    void only_an_operator_pays_in() {
        Reply reply =
                call(HUNDRED)
                        .by(ledger.tenant(), new PartyId("shop-2"), "retailer")
                        .header("Idempotency-Key", "k-1")
                        .to(handler);

        assertEquals(403, reply.status());
        assertEquals(0, facts("shop-2.USD"));
    }

    @Test
    void a_deposit_without_a_key_is_refused_with_what_to_do() {
        Reply reply = call(HUNDRED).to(handler);

        assertEquals(400, reply.status());
        assertEquals("Idempotency-Key", reply.body().at("/errors/0/pointer").asText());
        assertEquals(0, facts("shop-2.USD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":\"0\",\"currency\":\"USD\"} | 422",
                "{\"amount\":\"-5\",\"currency\":\"USD\"} | 400",
                "{\"amount\":\"1.005\",\"currency\":\"USD\"} | 400",
                "{\"amount\":\"1\",\"currency\":\"ETH\"} | 400",
                "{\"amount\":\"1\"} | 400"
            })
    void what_is_no_deposit_is_refused(String body, int status) {
        assertEquals(status, deposit("k-1", body).status());
        assertEquals(0, facts("shop-2.USD"));
    }

    private Reply deposit(String key, String body) {
        return call(body).header("Idempotency-Key", key).to(handler);
    }

    private Call call(String body) {
        return Call.on("POST /accounts/{party}/deposits")
                .path("party", "shop-2")
                .by(ledger.tenant(), new PartyId("desk-1"), "operator")
                .body(body);
    }

    private int facts(String account) {
        List<Commit> commits = new ArrayList<>();
        ledger.backplane()
                .log()
                .read(Streams.ACCOUNTS.stream(ledger.tenant(), account).key(), 0, commits::add);
        return commits.size();
    }
}
