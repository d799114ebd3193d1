package greenledger.local.schedule;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One field of a cron expression: numbers or names, lists, ranges and steps within its bounds.
record CronField(String name, int first, int last) {

    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");
    private static final List<String> WEEKDAYS =
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final Pattern PART = Pattern.compile("(?:(\\*)|(\\w+)(?:-(\\w+))?)(?:/(\\d+))?");

    SortedSet<Integer> values(String text) {
        SortedSet<Integer> values = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            add(values, part);
        }
        return values;
    }

    private void add(SortedSet<Integer> values, String part) {
        Matcher found = PART.matcher(part);
        if (!found.matches()) {
            throw refused(part);
        }
        boolean isAll = found.group(1) != null;
        boolean isStepped = found.group(4) != null;
        int from = isAll ? first : number(found.group(2));
        int to = found.group(3) != null ? number(found.group(3)) : isAll || isStepped ? last : from;
        int step = isStepped ? Integer.parseInt(found.group(4)) : 1;
        if (from > to || step < 1) {
            throw refused(part);
        }
        for (int value = from; value <= to; value += step) {
            values.add(value);
        }
    }

    int number(String text) {
        List<String> names = last == 12 ? MONTHS : last == 7 ? WEEKDAYS : List.of();
        int named = names.indexOf(text.toUpperCase(Locale.ROOT));
        if (named < 0 && !text.matches("\\d{1,4}")) {
            throw refused(text);
        }
        int value = named < 0 ? Integer.parseInt(text) : named + 1;
        if (value < first || value > last) {
            throw refused(text);
        }
        return value;
    }

    IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "'%s' is no value for %s, which go from %d to %d"
                        .formatted(text, name, first, last));
    }
}
