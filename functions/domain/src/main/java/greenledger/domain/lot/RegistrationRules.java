package greenledger.domain.lot;

import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotRefusal.HarvestInFuture;
import greenledger.domain.lot.LotRefusal.LotEmpty;
import greenledger.domain.lot.LotRefusal.LotIdMismatch;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import greenledger.domain.measure.Price;
import java.util.Optional;

/// What a registration must get right before a lot comes to be.
final class RegistrationRules {

    private RegistrationRules() {}

    static Optional<LotRefusal> objection(RegisterLot c) {
        Produce produce = c.produce();
        if (produce.quantity().isZero()) {
            return Optional.of(new LotEmpty(c.lot()));
        }
        if (!produce.goesBy(c.lot())) {
            return Optional.of(new LotIdMismatch(c.lot()));
        }
        if (produce.earliest().isAfter(c.at())) {
            return produce.harvestedOn().map(day -> new HarvestInFuture(c.lot(), day));
        }
        return c.price().filter(price -> !produce.takes(price)).map(price -> unfit(c, price));
    }

    private static LotRefusal unfit(RegisterLot c, Price price) {
        return new UnitMismatch(c.lot(), c.produce().unit(), price.per());
    }
}
