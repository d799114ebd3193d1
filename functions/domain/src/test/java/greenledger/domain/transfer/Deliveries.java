package greenledger.domain.transfer;

import static greenledger.domain.measure.Amounts.quantity;

import greenledger.domain.Decider;
import greenledger.domain.lot.LotId;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferCommand.RequestTransfer;
import greenledger.domain.transfer.TransferEvent.AcceptanceAwaited;
import greenledger.domain.transfer.TransferEvent.TransferAccepted;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferEvent.TransferTurned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A transfer as it comes up in tests, and what happens to it.
public final class Deliveries {

    public static final TransferId T = new TransferId("T-1");
    public static final PartyId FARM = new PartyId("farm-1");
    public static final PartyId RETAILER = new PartyId("retailer-8");
    public static final PartyId OPERATOR = new PartyId("operator-2");
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Instant ONE = Instant.parse("2026-11-21T13:00:00Z");
    public static final Instant ACCEPT_BY = Instant.parse("2026-11-22T12:00:00Z");
    public static final Money PRICE = new Money(new BigDecimal("450"), new CurrencyCode("USD"));
    public static final Terms TERMS = terms(FARM, RETAILER);
    public static final RequestTransfer REQUEST = new RequestTransfer(T, TERMS, FARM, NOON);
    public static final TransferRequested REQUESTED = new TransferRequested(T, TERMS, FARM, NOON);
    public static final AcceptanceAwaited AWAITED = new AcceptanceAwaited(T, ACCEPT_BY, NOON);
    public static final TransferAccepted ACCEPTED = new TransferAccepted(T, RETAILER, ONE);
    public static final StepError TIMEOUT = new StepError("States.Timeout", "");
    public static final TransferTurned TURNED =
            new TransferTurned(T, Step.RESERVE_LOT, TIMEOUT, ONE);
    public static final TransferFailed PARKED =
            new TransferFailed(T, Direction.BACKWARD, List.of(Step.RELEASE_LOT), TIMEOUT, ONE);

    private Deliveries() {}

    static Decider<TransferCommand, ?, TransferEvent> transfers() {
        return Transfers.decider();
    }

    static Terms terms(PartyId from, PartyId to) {
        return new Terms(
                new LotId("L-1"), from, to, quantity("250.5 KGM"), Optional.of(PRICE), ACCEPT_BY);
    }

    /// What the machine reports of a step that is done.
    public static TransferStepSucceeded done(Step step) {
        return new TransferStepSucceeded(T, step, 1, NOON, ONE);
    }
}
