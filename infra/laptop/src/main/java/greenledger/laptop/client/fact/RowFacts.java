package greenledger.laptop.client.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.sheet.Column;
import greenledger.laptop.client.sheet.Entry.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a row as the fact that it tells. What a value has to be is the ledger's to judge; here
/// only what a spreadsheet leaves open is settled.
public final class RowFacts {

    private RowFacts() {}

    /// Which lot a row is about: GTIN and batch, or the id it has before packing.
    public static Optional<String> lot(Row row) {
        Optional<String> batch = row.cell(Column.BATCH);
        return row.cell(Column.LOT_ID)
                .or(() ->
                        row.cell(Column.GTIN)
                                .flatMap(gtin -> batch.map(b -> fourteen(gtin) + "." + b)))
                .or(() -> row.cell(Column.GTIN).isEmpty() ? batch : Optional.empty());
    }

    /// @throws RowRefused when it is open what the row means
    public static Fact of(Row row) {
        FactKind kind = row.cell(Column.FACT).map(FactKind::of).orElse(FactKind.LOT);
        return switch (kind) {
            case LOT -> new Fact(kind, "/lots", registration(row));
            case GRADE -> new Fact(kind, path(row, "grades"), new Body(row).grade().json());
            case PRICE -> new Fact(kind, path(row, "prices"), new Body(row).price().json());
            case MOVEMENT -> new Fact(kind, path(row, "movements"), movement(row));
        };
    }

    private static ObjectNode registration(Row row) {
        boolean packed = row.cell(Column.GTIN).isPresent();
        Body body = new Body(row).text("lotId", Column.LOT_ID);
        if (packed) {
            body.text("gtin", Column.GTIN).text("batch", Column.BATCH);
        } else if (row.cell(Column.LOT_ID).isEmpty()) {
            body.text("lotId", Column.BATCH);
        }
        return body.text("commodity", Column.COMMODITY)
                .text("variety", Column.VARIETY)
                .text("farmerId", Column.FARMER_ID)
                .part("quantity", Optional.of(new Body(row).quantity()))
                .part("origin", Optional.of(new Body(row).place()))
                .part("grade", row.cell(Column.GRADE).map(_ -> new Body(row).grade()))
                .part("price", row.cell(Column.PRICE).map(_ -> new Body(row).price()))
                .date("harvestedOn", Column.HARVESTED_ON)
                .json();
    }

    private static ObjectNode movement(Row row) {
        return new Body(row)
                .part("to", Optional.of(new Body(row).place()))
                .text("custodian", Column.CUSTODIAN)
                .instant("departedAt", Column.DEPARTED_AT)
                .instant("arrivedAt", Column.ARRIVED_AT)
                .json();
    }

    private static String path(Row row, String collection) {
        String lot =
                lot(row).orElseThrow(() ->
                        new RowRefused(
                                "lotId: Say which lot it is: give gtin and batch, or lotId."));
        String segment = URLEncoder.encode(lot, StandardCharsets.UTF_8).replace("+", "%20");
        return "/lots/" + segment + "/" + collection;
    }

    /// A GTIN of 8, 12 or 13 digits is led by zeros to 14.
    private static String fourteen(String gtin) {
        return "0".repeat(Math.max(0, 14 - gtin.length())) + gtin;
    }
}
