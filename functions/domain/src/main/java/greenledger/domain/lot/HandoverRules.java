package greenledger.domain.lot;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decision;
import greenledger.domain.lot.HandoverRefusal.AlreadyTransferred;
import greenledger.domain.lot.HandoverRefusal.NotEnough;
import greenledger.domain.lot.HandoverRefusal.NotReserved;
import greenledger.domain.lot.HandoverRefusal.NothingToTransfer;
import greenledger.domain.lot.HandoverRefusal.QuantityMismatch;
import greenledger.domain.lot.HandoverRefusal.ToItsOwner;
import greenledger.domain.lot.HandoverRefusal.TransferUndone;
import greenledger.domain.lot.Lot.Registered;
import greenledger.domain.lot.Lot.Unknown;
import greenledger.domain.lot.LotCommand.OfferLot;
import greenledger.domain.lot.LotCommand.ReleaseLot;
import greenledger.domain.lot.LotCommand.ReserveLot;
import greenledger.domain.lot.LotCommand.TransferOwnership;
import greenledger.domain.lot.LotCommand.WithdrawOffer;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotOffered;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnderRecall;
import greenledger.domain.measure.Quantity;

/// How a lot, or a part of one, changes hands. Each step is undone at most once, and an undo that
/// finds nothing to undo still shuts the door on a step that is only late.
final class HandoverRules {

    private HandoverRules() {}

    static Decision<LotEvent> reserve(ReserveLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when l.deals().isDone(c.transfer()) -> already();
            case Registered l when l.deals().isUndone(c.transfer()) ->
                    refuse(new TransferUndone(c.lot(), c.transfer()));
            case Registered l when l.deals().isReserved(c.transfer()) -> already();
            case Registered l when l.isRecalled() -> refuse(new UnderRecall(c.lot()));
            case Registered l when !l.actsFor(c.by(), c.from()) || l.free(c.from()).isEmpty() ->
                    refuse(new NotTheOwner(c.lot()));
            case Registered _ when c.from().equals(c.to()) ->
                    refuse(new ToItsOwner(c.lot(), c.to()));
            case Registered l when !l.produce().isCountedLike(c.quantity()) ->
                    refuse(new QuantityMismatch(c.lot(), l.produce().unit(), c.quantity().unit()));
            case Registered l -> reserve(c, l, c.quantity().in(l.produce().unit()));
        };
    }

    private static Decision<LotEvent> reserve(ReserveLot c, Registered lot, Quantity quantity) {
        if (quantity.isZero()) {
            return refuse(new NothingToTransfer(c.lot()));
        }
        Quantity free = lot.free(c.from()).orElseThrow();
        return quantity.exceeds(free)
                ? refuse(new NotEnough(c.lot(), free, quantity))
                : accept(
                        new LotReserved(
                                c.lot(), c.transfer(), c.from(), c.to(), quantity, c.by(), c.at()));
    }

    static Decision<LotEvent> release(ReleaseLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> already();
            case Registered l when l.deals().isDone(c.transfer()) ->
                    refuse(new AlreadyTransferred(c.lot(), c.transfer()));
            case Registered l when l.deals().isReleased(c.transfer()) -> already();
            case Registered _ -> accept(new LotReleased(c.lot(), c.transfer(), c.by(), c.at()));
        };
    }

    static Decision<LotEvent> offer(OfferLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when l.deals().isDone(c.transfer()) -> already();
            case Registered l when l.deals().isUndone(c.transfer()) ->
                    refuse(new TransferUndone(c.lot(), c.transfer()));
            case Registered l when l.deals().isOffered(c.transfer()) -> already();
            case Registered l when l.isRecalled() -> refuse(new UnderRecall(c.lot()));
            case Registered l when !l.deals().isReserved(c.transfer()) ->
                    refuse(new NotReserved(c.lot(), c.transfer()));
            case Registered _ -> accept(new LotOffered(c.lot(), c.transfer(), c.by(), c.at()));
        };
    }

    static Decision<LotEvent> withdraw(WithdrawOffer c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> already();
            case Registered l when l.deals().isDone(c.transfer()) ->
                    refuse(new AlreadyTransferred(c.lot(), c.transfer()));
            case Registered l when l.deals().isWithdrawn(c.transfer()) -> already();
            case Registered _ ->
                    accept(new LotOfferWithdrawn(c.lot(), c.transfer(), c.by(), c.at()));
        };
    }

    static Decision<LotEvent> transfer(TransferOwnership c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when l.deals().isDone(c.transfer()) -> already();
            case Registered l when l.deals().isUndone(c.transfer()) ->
                    refuse(new TransferUndone(c.lot(), c.transfer()));
            case Registered l when l.isRecalled() -> refuse(new UnderRecall(c.lot()));
            case Registered l ->
                    l.deals()
                            .reservation(c.transfer())
                            .map(r -> accept(transferred(c, r)))
                            .orElseGet(() -> refuse(new NotReserved(c.lot(), c.transfer())));
        };
    }

    private static LotEvent transferred(TransferOwnership c, Reservation r) {
        return new LotTransferred(
                c.lot(), c.transfer(), r.from(), r.to(), r.quantity(), c.by(), c.at());
    }
}
