package greenledger.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each step of a transfer asks of DynamoDB in an environment that has seen neither the
/// transfer nor the lot yet, and what that costs. The payer's account is at hand once it was asked.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class CostTest {

    private final Ledger ledger;
    private final Market market;

    CostTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
    }

    @ParameterizedTest
    @CsvSource({
        "ValidateOwnership, 2, 1",
        "CreateTransferRecord, 1, 1",
        "ReserveLot, 2, 2",
        "UpdateSearchIndex, 2, 2"
    })
    void a_step_reads_each_stream_once_and_writes_each_fact_once(
            String step, long queries, long puts) {
        Errand errand = market.requested();
        errand.takeAll(Errand.OFFERING.subList(0, Errand.OFFERING.indexOf(step)));
        ledger.meter().reset();

        new Errand(ledger, errand.id()).take(step);

        assertEquals(Map.of("Query", queries, "PutItem", puts), ledger.meter().requests());
    }

    @ParameterizedTest
    @CsvSource({
        "AuthorizePayment, 2, 2",
        "TransferOwnership, 2, 2",
        "CapturePayment, 2, 3",
        "SendNotifications, 1, 1",
        "CompleteTransfer, 1, 1"
    })
    void so_does_a_step_after_the_acceptance(String step, long queries, long puts) {
        Errand errand = market.accepted();
        List<String> steps =
                List.of(
                        "AuthorizePayment",
                        "RecordInLedger",
                        "TransferOwnership",
                        "CapturePayment",
                        "SendNotifications",
                        "CompleteTransfer");
        errand.takeAll(steps.subList(0, steps.indexOf(step)));
        ledger.meter().reset();

        new Errand(ledger, errand.id()).take(step);

        assertEquals(Map.of("Query", queries, "PutItem", puts), ledger.meter().requests());
    }

    @Test
    void each_request_of_a_step_takes_one_unit() {
        Errand errand = market.requested();
        errand.takeAll(List.of("ValidateOwnership", "CreateTransferRecord"));
        ledger.meter().reset();

        errand.take("ReserveLot");

        assertEquals(4.0, ledger.meter().capacity());
    }

    @Test
    void a_step_that_is_done_costs_one_read() {
        Errand errand = market.requested();
        errand.takeAll(List.of("ValidateOwnership", "CreateTransferRecord", "ReserveLot"));
        ledger.meter().reset();

        errand.take("ReserveLot");

        assertEquals(Map.of("Query", 1L), ledger.meter().requests());
    }

    /// So that it is made once, though the account has forgotten it long since.
    @ParameterizedTest
    @ValueSource(strings = {"AuthorizePayment", "CapturePayment"})
    void a_payment_that_is_on_record_is_not_even_asked_for(String step) {
        Errand errand = market.transferred();
        errand.take("CapturePayment");
        ledger.meter().reset();

        new Errand(ledger, errand.id()).take(step);

        assertEquals(Map.of("Query", 1L), ledger.meter().requests());
    }
}
