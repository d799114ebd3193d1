package greenledger.bench;

import greenledger.bench.Measure.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// The measures of one run, to be read by people and by programs.
record Results(List<Measure> measures) {

    private static final Set<Quantity> OF_ALL =
            EnumSet.of(
                    Quantity.APPENDS_PER_SECOND,
                    Quantity.REPLAYED_PER_SECOND,
                    Quantity.SECOND_WRITERS_REFUSED);

    Results {
        measures = List.copyOf(measures);
    }

    String csv() {
        StringBuilder csv =
                new StringBuilder("layout,quantity,event_bytes,stream_length,parallel,value\n");
        for (Measure each : measures) {
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%d,%d,%d,%.3f%n",
                            each.layout(),
                            each.quantity(),
                            each.bytes(),
                            each.length(),
                            each.parallel(),
                            each.value()));
        }
        return csv.toString();
    }

    /// One table of costs for each size and length, and one of rates.
    String table() {
        StringBuilder text = new StringBuilder();
        for (int bytes : distinct(Measure::bytes)) {
            for (int length : distinct(Measure::length)) {
                if (bytes > 0 && length > 0) {
                    text.append("%nEvents of %d bytes, streams of %d%n".formatted(bytes, length));
                    text.append(costs(bytes, length));
                }
            }
        }
        return text.append(rates()).toString();
    }

    List<String> layouts() {
        return measures.stream().map(Measure::layout).distinct().toList();
    }

    OptionalDouble value(String layout, Quantity quantity, int bytes, int length, int parallel) {
        return measures.stream()
                .filter(each -> each.layout().equals(layout) && each.quantity() == quantity)
                .filter(each -> OF_ALL.contains(quantity) || each.bytes() == bytes)
                .filter(each -> each.length() == length && each.parallel() == parallel)
                .mapToDouble(Measure::value)
                .findFirst();
    }

    private String costs(int bytes, int length) {
        List<Quantity> columns = EnumSet.complementOf(EnumSet.copyOf(OF_ALL)).stream().toList();
        StringBuilder text =
                new StringBuilder(header(columns.stream().map(Quantity::toString).toList()));
        for (String layout : layouts()) {
            StringJoiner row = new StringJoiner("");
            for (Quantity column : columns) {
                row.add(cell(value(layout, column, bytes, length, 0), "%,19.2f"));
            }
            text.append("%-21s%s%n".formatted(layout, row));
        }
        return text.toString();
    }

    private String rates() {
        StringBuilder text = new StringBuilder();
        for (Quantity quantity : OF_ALL) {
            Set<Integer> columns = new TreeSet<>();
            measures.stream()
                    .filter(each -> each.quantity() == quantity)
                    .forEach(each -> columns.add(each.parallel()));
            text.append("%n%s, by how many at once%n".formatted(quantity));
            text.append(header(columns.stream().map(Object::toString).toList()));
            for (String layout : layouts()) {
                StringJoiner row = new StringJoiner("");
                for (int parallel : columns) {
                    row.add(cell(value(layout, quantity, 0, 0, parallel), "%,19.0f"));
                }
                text.append("%-21s%s%n".formatted(layout, row));
            }
        }
        return text.toString();
    }

    private static String header(List<String> columns) {
        StringJoiner row = new StringJoiner("");
        columns.forEach(column -> row.add("%19s".formatted(column)));
        return "%-21s%s%n".formatted("", row);
    }

    private static String cell(OptionalDouble value, String format) {
        return value.isPresent()
                ? String.format(Locale.ROOT, format, value.getAsDouble())
                : " ".repeat(19);
    }

    private Set<Integer> distinct(ToIntFunction<Measure> component) {
        Set<Integer> values = new TreeSet<>();
        measures.forEach(each -> values.add(component.applyAsInt(each)));
        return values;
    }
}
