package greenledger.laptop.client.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.sheet.Column;
import greenledger.laptop.client.sheet.Entry.Row;
import greenledger.local.json.Json;
import java.util.Locale;
import java.util.Optional;

/// A JSON object that is filled from the cells of a row; what has no cell is left out.
final class Body {

    private final Row row;
    private final ObjectNode json = Json.object();

    Body(Row row) {
        this.row = row;
    }

    Body text(String field, Column column) {
        row.cell(column).ifPresent(cell -> json.put(field, cell));
        return this;
    }

    Body decimal(String field, Column column) {
        row.cell(column)
                .map(cell -> DecimalCell.amount(column.title(), cell))
                .ifPresent(number -> json.put(field, number.toPlainString()));
        return this;
    }

    Body date(String field, Column column) {
        row.cell(column)
                .map(cell -> TimeCell.date(column.title(), cell))
                .ifPresent(date -> json.put(field, date.toString()));
        return this;
    }

    Body instant(String field, Column column) {
        row.cell(column)
                .map(cell -> TimeCell.instant(column.title(), cell))
                .ifPresent(instant -> json.put(field, instant.toString()));
        return this;
    }

    /// An object of its own, where there is anything to say.
    Body part(String field, Optional<Body> part) {
        part.filter(body -> !body.json.isEmpty()).ifPresent(body -> json.set(field, body.json));
        return this;
    }

    Body quantity() {
        return decimal("value", Column.QUANTITY).unit("unit", Column.UNIT);
    }

    Body place() {
        return degrees("latitude", Column.LATITUDE)
                .degrees("longitude", Column.LONGITUDE)
                .text("address", Column.ADDRESS)
                .code("country", Column.COUNTRY)
                .text("gln", Column.GLN);
    }

    Body grade() {
        return text("scheme", Column.SCHEME)
                .text("code", Column.GRADE)
                .text("inspector", Column.INSPECTOR);
    }

    /// A price is per the unit of the quantity where its own column is blank.
    Body price() {
        return decimal("amount", Column.PRICE)
                .code("currency", Column.CURRENCY)
                .unit("per", row.cell(Column.PER).isPresent() ? Column.PER : Column.UNIT);
    }

    ObjectNode json() {
        return json;
    }

    private Body unit(String field, Column column) {
        row.cell(column).map(UnitCell::code).ifPresent(code -> json.put(field, code));
        return this;
    }

    private Body code(String field, Column column) {
        row.cell(column)
                .map(cell -> cell.toUpperCase(Locale.ROOT))
                .ifPresent(code -> json.put(field, code));
        return this;
    }

    private Body degrees(String field, Column column) {
        row.cell(column)
                .map(cell -> DecimalCell.degrees(column.title(), cell))
                .ifPresent(number -> json.put(field, number));
        return this;
    }
}
