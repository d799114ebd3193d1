package greenledger.domain.lot;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decider;
import greenledger.domain.Decision;
import greenledger.domain.Decision.Accepted;
import greenledger.domain.lot.Lot.Registered;
import greenledger.domain.lot.Lot.Unknown;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.OfferLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotCommand.RecallLot;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotCommand.ReleaseLot;
import greenledger.domain.lot.LotCommand.ReserveLot;
import greenledger.domain.lot.LotCommand.TransferOwnership;
import greenledger.domain.lot.LotCommand.WithdrawOffer;
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
import greenledger.domain.lot.LotRefusal.LotAlreadyRegistered;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotItsGrower;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnderRecall;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A lot is registered once, only its owners (or who registered it for its farmer) price, move or
/// transfer what they have of it, and a repeated command never records a second fact.
final class LotDecider implements Decider<LotCommand, Lot, LotEvent> {

    @Override
    public Class<Lot> stateType() {
        return Lot.class;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Lot initial() {
        return new Unknown();
    }

    @Override
    public Decision<LotEvent> decide(LotCommand command, Lot lot) {
        return switch (command) {
            case RegisterLot c -> register(c, lot);
            case GradeLot c -> grade(c, lot);
            case PriceLot c -> price(c, lot);
            case MoveLot c -> move(c, lot);
            case ReserveLot c -> HandoverRules.reserve(c, lot);
            case OfferLot c -> HandoverRules.offer(c, lot);
            case WithdrawOffer c -> HandoverRules.withdraw(c, lot);
            case ReleaseLot c -> HandoverRules.release(c, lot);
            case TransferOwnership c -> HandoverRules.transfer(c, lot);
            case RecallLot c -> recall(c, lot);
        };
    }

    private static Decision<LotEvent> register(RegisterLot c, Lot lot) {
        return switch (lot) {
            case Registered l when l.comprises(c) -> already();
            case Registered _ -> refuse(new LotAlreadyRegistered(c.lot()));
            case Unknown _ ->
                    RegistrationRules.objection(c)
                            .map(Decision::<LotEvent>refuse)
                            .orElseGet(() -> registration(c));
        };
    }

    private static Decision<LotEvent> registration(RegisterLot c) {
        List<LotEvent> facts = new ArrayList<>();
        facts.add(new LotRegistered(c.lot(), c.produce(), c.by(), c.at()));
        c.grade().ifPresent(grade -> facts.add(new LotGraded(c.lot(), grade, c.by(), c.at())));
        c.price().ifPresent(price -> facts.add(new LotPriced(c.lot(), price, c.by(), c.at())));
        return new Accepted<>(facts);
    }

    private static Decision<LotEvent> grade(GradeLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when l.grade().equals(Optional.of(c.grade())) -> already();
            case Registered _ -> accept(new LotGraded(c.lot(), c.grade(), c.by(), c.at()));
        };
    }

    private static Decision<LotEvent> price(PriceLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when !l.mayTrade(c.by()) -> refuse(new NotTheOwner(c.lot()));
            case Registered l when !l.produce().takes(c.price()) ->
                    refuse(new UnitMismatch(c.lot(), l.produce().unit(), c.price().per()));
            case Registered l when l.isPriced(c) -> already();
            case Registered l when l.isRecalled() -> refuse(new UnderRecall(c.lot()));
            case Registered _ -> accept(new LotPriced(c.lot(), c.price(), c.by(), c.at()));
        };
    }

    private static Decision<LotEvent> move(MoveLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when !l.mayTrade(c.by()) -> refuse(new NotTheOwner(c.lot()));
            case Registered l when l.underwent(c) -> already();
            case Registered l ->
                    MovementRules.objection(c, l.produce())
                            .map(Decision::<LotEvent>refuse)
                            .orElseGet(() -> movement(c));
        };
    }

    private static Decision<LotEvent> movement(MoveLot c) {
        return accept(new LotMoved(c.lot(), c.movement(), c.by(), c.at()));
    }

    private static Decision<LotEvent> recall(RecallLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when c.authority() == Authority.PARTY && !l.mayRecall(c.by()) ->
                    refuse(new NotItsGrower(c.lot()));
            case Registered l when l.recall().equals(Optional.of(c.reason())) -> already();
            case Registered _ -> accept(new LotRecalled(c.lot(), c.reason(), c.by(), c.at()));
        };
    }

    @Override
    public Lot evolve(Lot lot, LotEvent event) {
        return switch (event) {
            case LotRegistered e -> begin(lot, e);
            case LotGraded e -> registered(lot, e).graded(e.grade());
            case LotPriced e -> registered(lot, e).priced(e);
            case LotMoved e -> registered(lot, e).moved(e);
            case LotReserved e -> deal(lot, e, deals -> deals.reserve(Reservation.of(e)));
            case LotOffered e -> deal(lot, e, deals -> deals.offer(e.transfer()));
            case LotOfferWithdrawn e -> deal(lot, e, deals -> deals.withdraw(e.transfer()));
            case LotReleased e -> deal(lot, e, deals -> deals.release(e.transfer()));
            case LotTransferred e -> registered(lot, e).transferred(e);
            case LotRecalled e -> registered(lot, e).recalled(e.reason());
        };
    }

    private static Registered begin(Lot lot, LotRegistered event) {
        return switch (lot) {
            case Unknown _ -> Registered.of(event);
            case Registered _ -> throw new IllegalStateException("Registered twice: " + event);
        };
    }

    private static Registered deal(Lot lot, LotEvent event, UnaryOperator<Deals> change) {
        Registered registered = registered(lot, event);
        return registered.with(change.apply(registered.deals()));
    }

    private static Registered registered(Lot lot, LotEvent event) {
        return switch (lot) {
            case Registered l -> l;
            case Unknown _ -> throw new IllegalStateException("Before any registration: " + event);
        };
    }
}
