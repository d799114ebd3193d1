package greenledger.laptop.client.fact;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A decimal number as spreadsheets of all countries write it; refused where two countries would
/// read two numbers.
final class DecimalCell {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern GROUP_OR_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern GROUPED_BY_COMMA =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+\\.\\d+|[+-]?[1-9]\\d{0,2}(,\\d{3}){2,}");
    private static final Pattern GROUPED_BY_POINT =
            Pattern.compile(
                    "[+-]?[1-9]\\d{0,2}(\\.\\d{3})+,\\d+|[+-]?[1-9]\\d{0,2}(\\.\\d{3}){2,}");
    private static final Pattern GROUPED_BY_BLANK =
            Pattern.compile("[+-]?[1-9]\\d{0,2}([ '’]\\d{3})+([.,]\\d+)?");

    private DecimalCell() {}

    /// A number that may be large.
    static BigDecimal amount(String column, String cell) {
        if (GROUP_OR_COMMA.matcher(cell).matches()) {
            throw new RowRefused(
                    "%s: %s may be %s or %s. Write it with a decimal point and without other marks."
                            .formatted(
                                    column, cell, cell.replace(',', '.'), cell.replace(",", "")));
        }
        return number(column, cell);
    }

    /// A number of degrees, so small that a single comma in it can only be a decimal one.
    static BigDecimal degrees(String column, String cell) {
        return number(column, cell);
    }

    private static BigDecimal number(String column, String cell) {
        if (PLAIN.matcher(cell).matches()) {
            return new BigDecimal(cell);
        }
        if (COMMA.matcher(cell).matches()) {
            return new BigDecimal(cell.replace(',', '.'));
        }
        if (GROUPED_BY_COMMA.matcher(cell).matches()) {
            return new BigDecimal(cell.replace(",", ""));
        }
        if (GROUPED_BY_POINT.matcher(cell).matches()) {
            return new BigDecimal(cell.replace(".", "").replace(',', '.'));
        }
        if (GROUPED_BY_BLANK.matcher(cell).matches()) {
            return new BigDecimal(cell.replaceAll("[ '’]", "").replace(',', '.'));
        }
        throw new RowRefused(column + ": '" + cell + "' is not a number such as 1250.5.");
    }
}
