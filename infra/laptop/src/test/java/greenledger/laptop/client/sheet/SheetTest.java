package greenledger.laptop.client.sheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.laptop.client.sheet.Entry.Row;
import greenledger.laptop.client.sheet.Entry.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    @TempDir private Path directory;

    private List<Entry> entries(String text) throws IOException {
        return entries(text, UTF_8);
    }

    private List<Entry> entries(String text, Charset charset) throws IOException {
        Path file = Files.writeString(directory.resolve("sheet"), text, charset);
        List<Entry> entries = new ArrayList<>();
        try (Sheet sheet = Sheet.open(file, charset)) {
            for (Optional<Entry> next = sheet.next(); next.isPresent(); next = sheet.next()) {
                entries.add(next.get());
            }
        }
        assertEquals(entries.size(), Sheet.count(file, charset));
        return entries;
    }

    private static Map<Column, String> cells(Entry entry) {
        return assertInstanceOf(Row.class, entry).cells();
    }

    @Test
    void columns_stand_in_any_order_and_are_called_what_people_call_them() throws IOException {
        List<Entry> rows =
                entries("Lot No,COMMODITY,Harvest date,grower_id\nA,pear,2026-01-02,g\n");
        assertEquals(
                Map.of(
                        Column.BATCH, "A",
                        Column.COMMODITY, "pear",
                        Column.HARVESTED_ON, "2026-01-02",
                        Column.FARMER_ID, "g"),
                cells(rows.getFirst()));
    }

    @Test
    void commas_semicolons_and_tabs_are_told_apart_by_the_heading() throws IOException {
        for (String delimiter : List.of(",", ";", "\t")) {
            String text = "gtin|\"batch\"|quantity\n1|a|\"1|5\"\n".replace("|", delimiter);
            assertEquals(
                    Map.of(
                            Column.GTIN,
                            "1",
                            Column.BATCH,
                            "a",
                            Column.QUANTITY,
                            Cell.text("1" + delimiter + "5")),
                    cells(entries(text).getFirst()));
        }
    }

    @Test
    void quoted_cells_hold_delimiters_quotes_and_line_ends() throws IOException {
        String text = "batch,address\r\nA,\"Field \"\"North\"\",\r\nFresno\"\r\nB,5\" pot\r\n";
        List<Entry> rows = entries(text);
        assertEquals("Field \"North\", Fresno", cells(rows.get(0)).get(Column.ADDRESS));
        assertEquals("5\" pot", cells(rows.get(1)).get(Column.ADDRESS));
        assertEquals(List.of(2L, 4L), rows.stream().map(Entry::line).toList());
    }

    @Test
    void a_byte_order_mark_and_rows_of_nothing_but_delimiters_are_no_content() throws IOException {
        List<Entry> rows = entries("\uFEFFbatch,variety\n\n,,\n  \nA,\n,\n");
        assertEquals(1, rows.size());
        assertEquals(Map.of(Column.BATCH, "A"), cells(rows.getFirst()));
        assertEquals(5, rows.getFirst().line());
        assertEquals(
                Map.of(Column.BATCH, "B"),
                cells(entries("batch\tvariety\nB\t\n", UTF_16).getFirst()));
    }

    @Test
    void a_quote_that_never_closes_costs_its_own_row_only() throws IOException {
        List<Entry> rows = entries("batch,address\nA,\"open\nB,fine\nC,fine\n");
        assertEquals(List.of(2L, 3L, 4L), rows.stream().map(Entry::line).toList());
        Unreadable open = assertInstanceOf(Unreadable.class, rows.getFirst());
        assertTrue(open.problem().contains("never closes"), open.problem());
        assertEquals("B", cells(rows.get(1)).get(Column.BATCH));
    }

    @Test
    void a_row_wider_than_its_heading_is_explained_and_a_narrower_one_has_blanks()
            throws IOException {
        List<Entry> rows = entries("batch,variety\nA,b,c\nB\n");
        Unreadable wide = assertInstanceOf(Unreadable.class, rows.getFirst());
        assertEquals("This row has 3 cells, but the heading names 2 columns.", wide.problem());
        assertEquals(Map.of(Column.BATCH, "B"), cells(rows.get(1)));
    }

    @Test
    void what_follows_a_closing_quote_makes_a_row_unreadable() throws IOException {
        List<Entry> rows = entries("batch,variety\nA,\"b\"c\nB,\"b\"\n");
        assertInstanceOf(Unreadable.class, rows.get(0));
        assertEquals("b", cells(rows.get(1)).get(Column.VARIETY));
    }

    @Test
    void json_lines_are_flat_or_nested_as_the_bodies_of_the_api() throws IOException {
        List<Entry> rows =
                entries(
                        """
                        {"batch":"A","quantity":{"value":1.50,"unit":"KGM"},"variety":null}
                        [1]
                        {"batch":"A","lot":"B"}
                        """);
        assertEquals(
                Map.of(Column.BATCH, "A", Column.QUANTITY, "1.50", Column.UNIT, "KGM"),
                cells(rows.getFirst()));
        assertInstanceOf(Unreadable.class, rows.get(1));
        assertTrue(
                assertInstanceOf(Unreadable.class, rows.get(2))
                        .problem()
                        .contains("both mean batch"));
    }

    @Test
    void a_row_that_failed_can_be_read_again_as_often_as_it_fails() throws IOException {
        for (String text :
                List.of(
                        "batch,variety\nA,\"x, y\"\n",
                        "{\"batch\":\"A\",\"variety\":\"x, y\"}\n")) {
            String once = failed(text);
            String twice = failed(once);
            assertEquals(once.replace("2", "1"), twice.replace("2", "1"));
            Row row = assertInstanceOf(Row.class, entries(twice).getFirst());
            assertEquals("x, y", row.cells().get(Column.VARIETY));
            assertEquals("It's \"bad\", why", row.cells().get(Column.PROBLEM));
            assertEquals("k~1", row.cells().get(Column.KEY));
        }
    }

    private String failed(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("failed"), text);
        try (Sheet sheet = Sheet.open(file, UTF_8)) {
            Entry entry = sheet.next().orElseThrow();
            String heading = sheet.failureHeading().map(line -> line + "\n").orElse("");
            return heading + sheet.failure(entry, "It's \"bad\", why", "k~1") + "\n";
        }
    }
}
