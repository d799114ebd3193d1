package greenledger.core;

import greenledger.domain.ledger.TradeCommand;
import greenledger.domain.ledger.TradeEvent;
import greenledger.domain.ledger.TradeEvent.TradeRecorded;
import greenledger.domain.ledger.TradeEvent.TradeReversed;
import greenledger.domain.ledger.Trades;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotOffered;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.lot.Lots;
import greenledger.domain.payment.AccountCommand;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.Accounts;
import greenledger.domain.transfer.Transfer;
import greenledger.domain.transfer.TransferCommand;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.AcceptanceAwaited;
import greenledger.domain.transfer.TransferEvent.TransferAccepted;
import greenledger.domain.transfer.TransferEvent.TransferBegun;
import greenledger.domain.transfer.TransferEvent.TransferCancelled;
import greenledger.domain.transfer.TransferEvent.TransferCompensated;
import greenledger.domain.transfer.TransferEvent.TransferCompleted;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import greenledger.domain.transfer.TransferEvent.TransferLapsed;
import greenledger.domain.transfer.TransferEvent.TransferRejected;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferEvent.TransferTurned;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;
import greenledger.domain.transfer.Transfers;
import java.util.List;
import java.util.Map;

/// Every category of stream there is.
public final class Streams {

    public static final Category<LotEvent> LOTS =
            new Category<>(
                    "Lot",
                    LotEvent.class,
                    Map.ofEntries(
                            Map.entry("LotRegistered", LotRegistered.class),
                            Map.entry("LotGraded", LotGraded.class),
                            Map.entry("LotPriced", LotPriced.class),
                            Map.entry("LotMoved", LotMoved.class),
                            Map.entry("LotReserved", LotReserved.class),
                            Map.entry("LotOffered", LotOffered.class),
                            Map.entry("LotOfferWithdrawn", LotOfferWithdrawn.class),
                            Map.entry("LotReleased", LotReleased.class),
                            Map.entry("LotTransferred", LotTransferred.class),
                            Map.entry("LotRecalled", LotRecalled.class)),
                    List.of());

    public static final Category<TransferEvent> TRANSFERS =
            new Category<>(
                    "Transfer",
                    TransferEvent.class,
                    Map.ofEntries(
                            Map.entry("TransferRequested", TransferRequested.class),
                            Map.entry("TransferBegun", TransferBegun.class),
                            Map.entry("TransferStepSucceeded", TransferStepSucceeded.class),
                            Map.entry("TransferStepFailed", TransferStepFailed.class),
                            Map.entry("AcceptanceAwaited", AcceptanceAwaited.class),
                            Map.entry("TransferAccepted", TransferAccepted.class),
                            Map.entry("TransferRejected", TransferRejected.class),
                            Map.entry("TransferLapsed", TransferLapsed.class),
                            Map.entry("TransferTurned", TransferTurned.class),
                            Map.entry("TransferCancelled", TransferCancelled.class),
                            Map.entry("TransferCompleted", TransferCompleted.class),
                            Map.entry("TransferCompensated", TransferCompensated.class),
                            Map.entry("TransferFailed", TransferFailed.class),
                            Map.entry("TransferRetried", TransferRetried.class),
                            Map.entry("TransferWrittenOff", TransferWrittenOff.class)),
                    List.of());

    public static final Category<AccountEvent> ACCOUNTS =
            new Category<>(
                    "Account",
                    AccountEvent.class,
                    Map.ofEntries(
                            Map.entry("MoneyDeposited", MoneyDeposited.class),
                            Map.entry("PaymentAuthorized", PaymentAuthorized.class),
                            Map.entry("PaymentVoided", PaymentVoided.class),
                            Map.entry("PaymentCaptured", PaymentCaptured.class),
                            Map.entry("PaymentReceived", PaymentReceived.class),
                            Map.entry("PaymentRefunded", PaymentRefunded.class),
                            Map.entry("RefundReceived", RefundReceived.class)),
                    List.of());

    /// The entries of the [Ledger]: one stream for each lot, in a table of their own.
    public static final Category<TradeEvent> TRADES =
            new Category<>(
                    "Trade",
                    TradeEvent.class,
                    Map.of(
                            "TradeRecorded", TradeRecorded.class,
                            "TradeReversed", TradeReversed.class),
                    List.of());

    private Streams() {}

    public static Commands<LotCommand, LotEvent> lots(Backplane backplane) {
        return new Commands<>(backplane.events(), backplane.backoff(), Lots.decider(), LOTS);
    }

    public static StatefulCommands<TransferCommand, Transfer, TransferEvent> transfers(
            Backplane backplane) {
        return new StatefulCommands<>(
                backplane.events(), backplane.backoff(), Transfers.decider(), TRANSFERS);
    }

    public static Commands<AccountCommand, AccountEvent> accounts(Backplane backplane) {
        return new Commands<>(
                backplane.events(), backplane.backoff(), Accounts.decider(), ACCOUNTS);
    }

    /// @param store where the ledger keeps its entries, which is not the backplane's
    public static Commands<TradeCommand, TradeEvent> trades(EventStore store, Backoff backoff) {
        return new Commands<>(store, backoff, Trades.decider(), TRADES);
    }
}
