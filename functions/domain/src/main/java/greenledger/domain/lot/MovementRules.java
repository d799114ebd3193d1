package greenledger.domain.lot;

import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotRefusal.MovedBeforeHarvest;
import greenledger.domain.lot.LotRefusal.MovementInFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// When a lot can have moved: after its harvest and not later than now.
final class MovementRules {

    /// How far the clock of a lorry or a phone may be ahead of ours.
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private MovementRules() {}

    static Optional<LotRefusal> objection(MoveLot c, Produce produce) {
        return Stream.of(c.movement().departedAt(), c.movement().arrivedAt())
                .flatMap(Optional::stream)
                .flatMap(moment -> objection(c, produce, moment).stream())
                .findFirst();
    }

    private static Optional<LotRefusal> objection(MoveLot c, Produce produce, Instant moment) {
        if (moment.isAfter(c.at().plus(CLOCK_SKEW))) {
            return Optional.of(new MovementInFuture(c.lot(), moment));
        }
        if (moment.isBefore(produce.earliest())) {
            return produce.harvestedOn().map(day -> new MovedBeforeHarvest(c.lot(), day));
        }
        return Optional.empty();
    }
}
