package greenledger.local.schedule;

import java.time.Instant;
import java.util.Optional;

/// Due once.
record At(Instant time) implements ScheduleExpression {

    @Override
    public Optional<Instant> next(Instant after) {
        return time.isAfter(after) ? Optional.of(time) : Optional.empty();
    }
}
