package greenledger.local.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something is due: `rate(…)`, `cron(…)` or `at(…)`.
public sealed interface ScheduleExpression permits Rate, Cron, At {

    /// The first time after the given one, if there is any.
    Optional<Instant> next(Instant after);

    static ScheduleExpression parse(String text, ZoneId zone) {
        Matcher call = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(text.strip());
        if (!call.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither rate(…) nor cron(…) nor at(…)");
        }
        String argument = call.group(2).strip();
        return switch (call.group(1)) {
            case "rate" -> Rate.parse(argument);
            case "cron" -> Cron.parse(argument, zone);
            default -> at(argument, zone);
        };
    }

    private static At at(String argument, ZoneId zone) {
        try {
            return new At(LocalDateTime.parse(argument).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + argument + "' is not yyyy-mm-ddThh:mm:ss", e);
        }
    }
}
