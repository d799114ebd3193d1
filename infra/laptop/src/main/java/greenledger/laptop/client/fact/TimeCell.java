package greenledger.laptop.client.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date or an instant as spreadsheets write it; refused where it could be another one as well.
final class TimeCell {

    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private TimeCell() {}

    static LocalDate date(String column, String cell) {
        try {
            Matcher german = GERMAN.matcher(cell);
            if (german.matches()) {
                return date(german.group(3), german.group(2), german.group(1));
            }
            Matcher slashed = SLASHED.matcher(cell);
            if (slashed.matches()) {
                return slashed(column, cell, slashed);
            }
            return LocalDate.parse(cell);
        } catch (DateTimeException _) {
            throw new RowRefused(column + ": '" + cell + "' is not a date such as 2026-11-20.");
        }
    }

    private static LocalDate slashed(String column, String cell, Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        if (first != second && first <= 12 && second <= 12) {
            throw new RowRefused(
                    "%s: In %s nobody can tell the day from the month. Write it as 2026-11-20."
                            .formatted(column, cell));
        }
        return first > 12
                ? date(parts.group(3), parts.group(2), parts.group(1))
                : date(parts.group(3), parts.group(1), parts.group(2));
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    static Instant instant(String column, String cell) {
        try {
            return OffsetDateTime.parse(cell.replaceFirst(" ", "T")).toInstant();
        } catch (DateTimeException _) {
            throw new RowRefused(
                    "%s: '%s' is not an instant with its time zone, such as 2026-11-20T08:30:00Z."
                            .formatted(column, cell));
        }
    }
}
