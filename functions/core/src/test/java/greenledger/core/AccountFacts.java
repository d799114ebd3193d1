package greenledger.core;

import static greenledger.core.Facts.FARM;
import static greenledger.core.Facts.NOON;
import static greenledger.core.TransferFacts.OPERATOR;
import static greenledger.core.TransferFacts.PRICE;
import static greenledger.core.TransferFacts.RETAILER;
import static greenledger.core.TransferFacts.TRANSFER;

import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import java.util.Map;

/// One fact of every kind that an account knows.
final class AccountFacts {

    private static final AccountId THE_RETAILERS = new AccountId(RETAILER, new CurrencyCode("USD"));
    private static final AccountId THE_FARMS = new AccountId(FARM, new CurrencyCode("USD"));

    static final Map<String, AccountEvent> GOLDEN =
            Map.of(
                    "MoneyDeposited.v1",
                    new MoneyDeposited(THE_RETAILERS, new DepositId("D-7"), PRICE, OPERATOR, NOON),
                    "PaymentAuthorized.v1",
                    new PaymentAuthorized(THE_RETAILERS, TRANSFER, PRICE, NOON),
                    "PaymentVoided.v1",
                    new PaymentVoided(THE_RETAILERS, TRANSFER, NOON),
                    "PaymentCaptured.v1",
                    new PaymentCaptured(THE_RETAILERS, TRANSFER, PRICE, NOON),
                    "PaymentReceived.v1",
                    new PaymentReceived(THE_FARMS, TRANSFER, PRICE, NOON),
                    "PaymentRefunded.v1",
                    new PaymentRefunded(THE_FARMS, TRANSFER, PRICE, NOON),
                    "RefundReceived.v1",
                    new RefundReceived(THE_RETAILERS, TRANSFER, PRICE, NOON));

    private AccountFacts() {}
}
