package greenledger.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Due again and again after the same pause, counted from the start.
record Rate(Duration pause) implements ScheduleExpression {

    private static final Pattern SYNTAX = Pattern.compile("([1-9]\\d*) (minute|hour|day)(s?)");

    static Rate parse(String argument) {
        Matcher rate = SYNTAX.matcher(argument);
        if (!rate.matches() || rate.group(1).equals("1") != rate.group(3).isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + argument + "' is not a rate: 1 minute, 5 minutes, 1 hour, 7 days …");
        }
        long count = Long.parseLong(rate.group(1));
        return new Rate(
                switch (rate.group(2)) {
                    case "minute" -> Duration.ofMinutes(count);
                    case "hour" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return Optional.of(after.plus(pause));
    }
}
