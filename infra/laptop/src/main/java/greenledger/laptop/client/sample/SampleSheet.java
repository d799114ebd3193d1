package greenledger.laptop.client.sample;

import static java.util.Map.entry;

import greenledger.laptop.client.sheet.Column;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A packer's spreadsheet of any length: lots, with later gradings, prices and movements of recent
/// ones strewn in between. The same seed makes the same rows.
public final class SampleSheet {

    private static final int RECENT = 40;

    /// In a packer's order and words.
    private static final List<Map.Entry<String, Column>> HEADING =
            List.of(
                    entry("Type", Column.FACT),
                    entry("GTIN", Column.GTIN),
                    entry("Lot No", Column.BATCH),
                    entry("Crop", Column.COMMODITY),
                    entry("Variety", Column.VARIETY),
                    entry("Grower ID", Column.FARMER_ID),
                    entry("Harvest Date", Column.HARVESTED_ON),
                    entry("Net Weight", Column.QUANTITY),
                    entry("UOM", Column.UNIT),
                    entry("Lat", Column.LATITUDE),
                    entry("Lon", Column.LONGITUDE),
                    entry("Address", Column.ADDRESS),
                    entry("Country", Column.COUNTRY),
                    entry("Grading Scheme", Column.SCHEME),
                    entry("Grade", Column.GRADE),
                    entry("Inspected By", Column.INSPECTOR),
                    entry("Unit Price", Column.PRICE),
                    entry("Currency", Column.CURRENCY),
                    entry("Price Unit", Column.PER),
                    entry("Carrier", Column.CUSTODIAN),
                    entry("Departed", Column.DEPARTED_AT),
                    entry("Arrived", Column.ARRIVED_AT));

    private final long seed;
    private final RandomGenerator chance;
    private final List<SampleLot> recent = new ArrayList<>();
    private int lots;

    public SampleSheet(long seed) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
    }

    /// Prints a heading and so many rows.
    public void print(int rows, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(HEADING.stream().map(Map.Entry::getKey));
        for (int row = 0; row < rows; row++) {
            Map<Column, String> cells = row();
            printer.printRecord(
                    HEADING.stream().map(heading -> cells.getOrDefault(heading.getValue(), "")));
        }
        printer.flush();
    }

    private Map<Column, String> row() {
        if (recent.isEmpty() || chance.nextInt(10) < 6) {
            lots++;
            SampleLot lot = SampleLot.grown(chance, "P%d-%d".formatted(seed, lots));
            recent.add(lot);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
            return lot.registration();
        }
        SampleLot lot = recent.get(chance.nextInt(recent.size()));
        return switch (chance.nextInt(3)) {
            case 0 -> lot.grading();
            case 1 -> lot.pricing();
            default -> lot.movement();
        };
    }
}
