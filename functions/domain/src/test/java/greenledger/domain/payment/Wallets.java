package greenledger.domain.payment;

import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.time.Instant;

/// Two accounts and a payment from one to the other, as they come up in tests.
final class Wallets {

    static final TransferId T1 = new TransferId("T-1");
    static final TransferId T2 = new TransferId("T-2");
    static final PartyId FARM = new PartyId("farm-1");
    static final PartyId RETAILER = new PartyId("retailer-8");
    static final PartyId OPERATOR = new PartyId("operator-2");
    static final AccountId PAYER = new AccountId(RETAILER, new CurrencyCode("USD"));
    static final AccountId PAYEE = new AccountId(FARM, new CurrencyCode("USD"));
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Payment PAYMENT = payment(T1, "70");
    static final MoneyDeposited HUNDRED =
            new MoneyDeposited(PAYER, new DepositId("D-1"), dollars("100"), OPERATOR, NOON);
    static final PaymentAuthorized HELD = new PaymentAuthorized(PAYER, T1, dollars("70"), NOON);
    static final PaymentVoided VOIDED = new PaymentVoided(PAYER, T1, NOON);
    static final PaymentCaptured CAPTURED = new PaymentCaptured(PAYER, T1, dollars("70"), NOON);
    static final PaymentReceived RECEIVED = new PaymentReceived(PAYEE, T1, dollars("70"), NOON);

    private Wallets() {}

    static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), new CurrencyCode("USD"));
    }

    static Payment payment(TransferId transfer, String amount) {
        return new Payment(transfer, RETAILER, FARM, dollars(amount));
    }
}
