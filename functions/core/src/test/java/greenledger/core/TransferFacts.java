package greenledger.core;

import static greenledger.core.Facts.FARM;
import static greenledger.core.Facts.LOT;
import static greenledger.core.Facts.NOON;

import greenledger.domain.Reason;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotOffered;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.measure.Quantity;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Direction;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.Terms;
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
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One fact of every kind that a transfer leads to, on the lot and of its own.
final class TransferFacts {

    static final TransferId TRANSFER = new TransferId("T-2026-0042");
    static final PartyId RETAILER = new PartyId("retailer-8");
    static final PartyId OPERATOR = new PartyId("operator-2");
    static final Instant LATER = NOON.plusMillis(1500);
    static final Instant NEXT_DAY = Instant.parse("2026-11-22T12:00:00Z");
    static final Money PRICE = new Money(new BigDecimal("450"), new CurrencyCode("USD"));
    static final Quantity QUANTITY = new Quantity(new BigDecimal("250.25"), new UnitCode("KGM"));
    static final Terms TERMS =
            new Terms(LOT, FARM, RETAILER, QUANTITY, Optional.of(PRICE), NEXT_DAY);

    private static final StepError NOT_ENOUGH =
            new StepError("lot-not-enough", "Of lot L-1 3 KGM are free; 4 KGM were asked for.");

    static final Map<String, LotEvent> OF_LOTS =
            Map.of(
                    "LotReserved.v1",
                    new LotReserved(LOT, TRANSFER, FARM, RETAILER, QUANTITY, FARM, NOON),
                    "LotOffered.v1",
                    new LotOffered(LOT, TRANSFER, FARM, NOON),
                    "LotOfferWithdrawn.v1",
                    new LotOfferWithdrawn(LOT, TRANSFER, FARM, NOON),
                    "LotReleased.v1",
                    new LotReleased(LOT, TRANSFER, FARM, NOON),
                    "LotTransferred.v1",
                    new LotTransferred(LOT, TRANSFER, FARM, RETAILER, QUANTITY, FARM, NOON),
                    "LotRecalled.v1",
                    new LotRecalled(
                            LOT,
                            new Reason("Salmonella was found in batch L-2026-117."),
                            FARM,
                            NOON));

    static final Map<String, TransferEvent> OF_TRANSFERS =
            Map.ofEntries(
                    Map.entry(
                            "TransferRequested.v1",
                            new TransferRequested(TRANSFER, TERMS, FARM, NOON)),
                    Map.entry("TransferBegun.v1", new TransferBegun(TRANSFER, NOON)),
                    Map.entry(
                            "TransferStepSucceeded.v1",
                            new TransferStepSucceeded(TRANSFER, Step.RESERVE_LOT, 2, NOON, LATER)),
                    Map.entry(
                            "TransferStepFailed.v1",
                            new TransferStepFailed(
                                    TRANSFER, Step.RESERVE_LOT, 3, NOON, NOT_ENOUGH, LATER)),
                    Map.entry(
                            "AcceptanceAwaited.v1",
                            new AcceptanceAwaited(TRANSFER, NEXT_DAY, NOON)),
                    Map.entry(
                            "TransferAccepted.v1", new TransferAccepted(TRANSFER, RETAILER, NOON)),
                    Map.entry(
                            "TransferRejected.v1",
                            new TransferRejected(
                                    TRANSFER, new Reason("Too dear."), RETAILER, NOON)),
                    Map.entry("TransferLapsed.v1", new TransferLapsed(TRANSFER, NOON)),
                    Map.entry(
                            "TransferTurned.v1",
                            new TransferTurned(TRANSFER, Step.RESERVE_LOT, NOT_ENOUGH, NOON)),
                    Map.entry("TransferCancelled.v1", new TransferCancelled(TRANSFER, NOON)),
                    Map.entry("TransferCompleted.v1", new TransferCompleted(TRANSFER, NOON)),
                    Map.entry("TransferCompensated.v1", new TransferCompensated(TRANSFER, NOON)),
                    Map.entry(
                            "TransferFailed.v1",
                            new TransferFailed(
                                    TRANSFER,
                                    Direction.BACKWARD,
                                    List.of(Step.VOID_PAYMENT, Step.RELEASE_LOT),
                                    new StepError("States.Timeout", ""),
                                    NOON)),
                    Map.entry(
                            "TransferRetried.v1",
                            new TransferRetried(
                                    TRANSFER,
                                    new Reason("The provider is up again."),
                                    OPERATOR,
                                    NOON)),
                    Map.entry(
                            "TransferWrittenOff.v1",
                            new TransferWrittenOff(
                                    TRANSFER, new Reason("Settled by hand."), OPERATOR, NOON)));

    private TransferFacts() {}
}
