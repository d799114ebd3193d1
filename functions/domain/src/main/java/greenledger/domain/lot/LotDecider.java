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
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotRefusal.LotAlreadyRegistered;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lot is registered once, only its owner (or who registered it for them) prices or moves it, and
/// a repeated command never records a second fact.
final class LotDecider implements Decider<LotCommand, Lot, LotEvent> {

    @Override
    public Class<Lot> stateType() {
        return Lot.class;
    }

    @Override
    public int version() {
        return 1;
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
            case Registered l when l.price().equals(Optional.of(c.price())) -> already();
            case Registered _ -> accept(new LotPriced(c.lot(), c.price(), c.by(), c.at()));
        };
    }

    private static Decision<LotEvent> move(MoveLot c, Lot lot) {
        return switch (lot) {
            case Unknown _ -> refuse(new LotNotFound(c.lot()));
            case Registered l when !l.mayTrade(c.by()) -> refuse(new NotTheOwner(c.lot()));
            case Registered l when l.underwent(c.movement()) -> already();
            case Registered l ->
                    MovementRules.objection(c, l.produce())
                            .map(Decision::<LotEvent>refuse)
                            .orElseGet(() -> movement(c));
        };
    }

    private static Decision<LotEvent> movement(MoveLot c) {
        return accept(new LotMoved(c.lot(), c.movement(), c.by(), c.at()));
    }

    @Override
    public Lot evolve(Lot lot, LotEvent event) {
        return switch (event) {
            case LotRegistered e -> begin(lot, e);
            case LotGraded e -> registered(lot, e).graded(e.grade());
            case LotPriced e -> registered(lot, e).priced(e.price());
            case LotMoved e -> registered(lot, e).moved(e.movement());
        };
    }

    private static Registered begin(Lot lot, LotRegistered event) {
        return switch (lot) {
            case Unknown _ -> Registered.of(event);
            case Registered _ -> throw new IllegalStateException("Registered twice: " + event);
        };
    }

    private static Registered registered(Lot lot, LotEvent event) {
        return switch (lot) {
            case Registered l -> l;
            case Unknown _ -> throw new IllegalStateException("Before any registration: " + event);
        };
    }
}
