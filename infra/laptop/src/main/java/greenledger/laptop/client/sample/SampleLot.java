package greenledger.laptop.client.sample;

import greenledger.laptop.client.sheet.Column;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// One made-up lot, and the rows that tell of it.
record SampleLot(Crop crop, String batch, LocalDate harvestedOn, RandomGenerator chance) {

    private static final LocalDate SEASON = LocalDate.of(2025, 5, 1);
    private static final int DAYS = 150;

    static SampleLot grown(RandomGenerator chance, String batch) {
        LocalDate harvestedOn = SEASON.plusDays(chance.nextInt(DAYS));
        return new SampleLot(anyOf(Crop.ALL, chance), batch, harvestedOn, chance);
    }

    /// Graded and priced at once every other time.
    Map<Column, String> registration() {
        Map<Column, String> row = row("lot");
        row.put(Column.COMMODITY, crop.commodity());
        row.put(Column.VARIETY, anyOf(crop.varieties(), chance));
        row.put(Column.FARMER_ID, "grower-" + (1 + chance.nextInt(40)));
        row.put(Column.HARVESTED_ON, harvestedOn.toString());
        row.put(Column.QUANTITY, Integer.toString(1 + chance.nextInt(crop.most())));
        row.put(Column.UNIT, crop.unit());
        place(row, crop.region(), "Field " + (1 + chance.nextInt(99)) + ", ");
        if (chance.nextBoolean()) {
            grade(row);
        }
        if (chance.nextBoolean()) {
            price(row);
        }
        return row;
    }

    Map<Column, String> grading() {
        Map<Column, String> row = row("grade");
        grade(row);
        return row;
    }

    Map<Column, String> pricing() {
        Map<Column, String> row = row("price");
        price(row);
        return row;
    }

    /// Within a day of departure.
    Map<Column, String> movement() {
        Map<Column, String> row = row("movement");
        LocalDate day = harvestedOn.plusDays(1 + chance.nextInt(5));
        place(
                row,
                anyOf(List.of(Region.values()), chance),
                "Dock " + (1 + chance.nextInt(9)) + ", ");
        row.put(Column.CUSTODIAN, "carrier-" + (1 + chance.nextInt(6)));
        row.put(Column.DEPARTED_AT, day + "T06:30:00Z");
        row.put(Column.ARRIVED_AT, day + "T17:45:00Z");
        return row;
    }

    private Map<Column, String> row(String fact) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.FACT, fact);
        row.put(Column.GTIN, crop.gtin());
        row.put(Column.BATCH, batch);
        return row;
    }

    private void place(Map<Column, String> row, Region near, String within) {
        row.put(Column.LATITUDE, degrees(near.latitude()));
        row.put(Column.LONGITUDE, degrees(near.longitude()));
        row.put(Column.ADDRESS, within + near.town());
        row.put(Column.COUNTRY, near.country());
    }

    /// Some kilometres around.
    private String degrees(double around) {
        return String.format(Locale.ROOT, "%.4f", around + chance.nextDouble(-0.2, 0.2));
    }

    private void grade(Map<Column, String> row) {
        row.put(Column.SCHEME, "USDA");
        row.put(Column.GRADE, anyOf(crop.grades(), chance));
        row.put(Column.INSPECTOR, "insp-" + (1 + chance.nextInt(12)));
    }

    private void price(Map<Column, String> row) {
        int cents = Math.max(1, crop.cents() + chance.nextInt(-20, 21));
        row.put(Column.PRICE, "%d.%02d".formatted(cents / 100, cents % 100));
        row.put(Column.CURRENCY, crop.region() == Region.EL_EJIDO ? "EUR" : "USD");
        row.put(Column.PER, crop.unit());
    }

    private static <T> T anyOf(List<T> choices, RandomGenerator chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
