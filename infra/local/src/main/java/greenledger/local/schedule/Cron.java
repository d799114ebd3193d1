package greenledger.local.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedSet;

/// Due at the minutes that AWS's six fields pick: minutes, hours, day of month, month, day of week,
/// year.
record Cron(
        SortedSet<Integer> minutes,
        SortedSet<Integer> hours,
        DayField days,
        SortedSet<Integer> months,
        SortedSet<Integer> years,
        ZoneId zone)
        implements ScheduleExpression {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    static Cron parse(String argument, ZoneId zone) {
        String[] fields = argument.split("\\s+", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException(
                    "'" + argument + "' does not have the six fields of an AWS cron expression");
        }
        return new Cron(
                new CronField("minutes", 0, 59).values(fields[0]),
                new CronField("hours", 0, 23).values(fields[1]),
                DayField.parse(fields[2], fields[4]),
                new CronField("month", 1, 12).values(fields[3]),
                new CronField("year", FIRST_YEAR, LAST_YEAR).values(fields[5]),
                zone);
    }

    @Override
    public Optional<Instant> next(Instant after) {
        LocalDateTime from = after.atZone(zone).toLocalDateTime();
        LocalDate last = LocalDate.of(years.last(), 12, 31);
        for (LocalDate day = from.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isDue(day)) {
                Optional<Instant> found = firstOn(day, after);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDue(LocalDate day) {
        return years.contains(day.getYear())
                && months.contains(day.getMonthValue())
                && days.includes(day);
    }

    /// Compared as instants: an hour that the clocks repeat or skip must neither stop nor double
    /// it.
    private Optional<Instant> firstOn(LocalDate day, Instant after) {
        for (int hour : hours) {
            for (int minute : minutes) {
                Instant due = day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
                if (due.isAfter(after)) {
                    return Optional.of(due);
                }
            }
        }
        return Optional.empty();
    }
}
