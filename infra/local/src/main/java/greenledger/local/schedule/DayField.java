package greenledger.local.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which days a cron expression picks. AWS wants `?` in the day of month or in the day of week.
record DayField(Predicate<LocalDate> picks) {

    private static final CronField OF_MONTH = new CronField("day of month", 1, 31);
    private static final CronField OF_WEEK = new CronField("day of week", 1, 7);
    private static final Pattern NEAREST_WEEKDAY = Pattern.compile("(\\d{1,2})W");
    private static final Pattern NTH_OF_MONTH = Pattern.compile("(\\w+)#([1-5])");
    private static final Pattern LAST_OF_MONTH = Pattern.compile("(\\w+)L");

    static DayField parse(String ofMonth, String ofWeek) {
        if (ofMonth.equals("?") == ofWeek.equals("?")) {
            throw new IllegalArgumentException(
                    "Exactly one of day of month and day of week is ?, not '%s' and '%s'"
                            .formatted(ofMonth, ofWeek));
        }
        return new DayField(ofWeek.equals("?") ? ofMonth(ofMonth) : ofWeek(ofWeek));
    }

    boolean includes(LocalDate day) {
        return picks.test(day);
    }

    private static Predicate<LocalDate> ofMonth(String text) {
        if (text.equals("L")) {
            return day -> day.getDayOfMonth() == day.lengthOfMonth();
        }
        Matcher nearest = NEAREST_WEEKDAY.matcher(text);
        if (nearest.matches()) {
            int wanted = OF_MONTH.number(nearest.group(1));
            return day -> day.equals(nearestWeekday(day, wanted));
        }
        SortedSet<Integer> days = OF_MONTH.values(text);
        return day -> days.contains(day.getDayOfMonth());
    }

    /// Stays within the month.
    private static LocalDate nearestWeekday(LocalDate month, int wanted) {
        LocalDate day = month.withDayOfMonth(Math.min(wanted, month.lengthOfMonth()));
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
            case SUNDAY ->
                    day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static Predicate<LocalDate> ofWeek(String text) {
        Matcher nth = NTH_OF_MONTH.matcher(text);
        if (nth.matches()) {
            DayOfWeek wanted = dayOfWeek(nth.group(1));
            int ordinal = Integer.parseInt(nth.group(2));
            return day -> day.getDayOfWeek() == wanted && (day.getDayOfMonth() + 6) / 7 == ordinal;
        }
        Matcher last = LAST_OF_MONTH.matcher(text);
        if (last.matches()) {
            DayOfWeek wanted = dayOfWeek(last.group(1));
            return day -> day.equals(day.with(TemporalAdjusters.lastInMonth(wanted)));
        }
        SortedSet<Integer> days = OF_WEEK.values(text);
        return day -> days.contains(number(day.getDayOfWeek()));
    }

    private static DayOfWeek dayOfWeek(String text) {
        int number = OF_WEEK.number(text);
        return DayOfWeek.of(number == 1 ? 7 : number - 1);
    }

    /// AWS counts from Sunday as 1.
    private static int number(DayOfWeek day) {
        return day.getValue() % 7 + 1;
    }
}
