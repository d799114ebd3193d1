package greenledger.laptop.client.sheet;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What else people call a column. Case, blanks and marks make no difference; the dotted names are
/// the paths of the API's own JSON.
public final class Synonyms {

    private static final Map<Column, List<String>> OTHERS =
            Map.ofEntries(
                    entry(Column.FACT, List.of("type", "record type")),
                    entry(Column.LOT_ID, List.of("id")),
                    entry(Column.GTIN, List.of("GTIN-14", "ean", "upc")),
                    entry(
                            Column.BATCH,
                            List.of(
                                    "lot",
                                    "lot number",
                                    "lot no",
                                    "lot code",
                                    "batch number",
                                    "batch no")),
                    entry(Column.COMMODITY, List.of("crop", "produce", "product", "item")),
                    entry(Column.VARIETY, List.of("cultivar")),
                    entry(
                            Column.FARMER_ID,
                            List.of("farmer", "grower", "grower id", "farm", "farm id")),
                    entry(Column.QUANTITY, List.of("quantity.value", "qty", "net weight")),
                    entry(Column.UNIT, List.of("quantity.unit", "uom", "unit of measure")),
                    entry(Column.LATITUDE, List.of("origin.latitude", "to.latitude", "lat")),
                    entry(
                            Column.LONGITUDE,
                            List.of("origin.longitude", "to.longitude", "lon", "lng")),
                    entry(Column.ADDRESS, List.of("origin.address", "to.address")),
                    entry(
                            Column.COUNTRY,
                            List.of(
                                    "origin.country",
                                    "to.country",
                                    "country code",
                                    "country of origin")),
                    entry(Column.GLN, List.of("origin.gln", "to.gln")),
                    entry(Column.SCHEME, List.of("grade.scheme", "grading scheme")),
                    entry(Column.GRADE, List.of("grade.code", "code")),
                    entry(Column.INSPECTOR, List.of("grade.inspector", "inspected by")),
                    entry(Column.PRICE, List.of("price.amount", "amount", "unit price")),
                    entry(Column.CURRENCY, List.of("price.currency")),
                    entry(Column.PER, List.of("price.per", "price unit")),
                    entry(
                            Column.HARVESTED_ON,
                            List.of("harvested", "harvest date", "date harvested")),
                    entry(Column.CUSTODIAN, List.of("carrier")),
                    entry(Column.DEPARTED_AT, List.of("departed", "departure")),
                    entry(Column.ARRIVED_AT, List.of("arrived", "arrival")));

    private static final Map<String, Column> BY_HEADING =
            Arrays.stream(Column.values())
                    .flatMap(column -> headings(column).map(name -> entry(bare(name), column)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Synonyms() {}

    /// The column that a heading means.
    public static Optional<Column> column(String heading) {
        return Optional.ofNullable(BY_HEADING.get(bare(heading)));
    }

    /// What else a column may be called.
    public static List<String> of(Column column) {
        return OTHERS.getOrDefault(column, List.of());
    }

    private static Stream<String> headings(Column column) {
        return Stream.concat(Stream.of(column.title()), of(column).stream());
    }

    private static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
