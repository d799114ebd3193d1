package greenledger.laptop.client.sheet;

import greenledger.laptop.client.sheet.Entry.Row;
import greenledger.laptop.client.sheet.Entry.Unreadable;
import greenledger.laptop.client.sheet.Lines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A spreadsheet saved as CSV: the first line names the columns, commas, semicolons or tabs
/// separate them.
final class CsvSheet implements Sheet {

    /// No cell of a lot is longer; a quote that is still open then was never meant to be one.
    private static final int LONGEST_RECORD = 32_768;

    private final Lines lines;
    private final CsvDialect dialect;
    private final String heading;
    private final Headings headings;

    private CsvSheet(Lines lines, CsvDialect dialect, String heading, Headings headings) {
        this.lines = lines;
        this.dialect = dialect;
        this.heading = heading;
        this.headings = headings;
    }

    static CsvSheet of(Lines lines) throws IOException {
        String heading =
                lines.nextWritten()
                        .map(Line::text)
                        .orElseThrow(() -> new SheetRefused("The file is empty."));
        CsvDialect dialect = CsvDialect.of(heading);
        List<String> names =
                dialect.cells(heading)
                        .orElseThrow(
                                () -> new SheetRefused("The first line is not CSV: " + heading));
        return new CsvSheet(lines, dialect, heading, Headings.of(names));
    }

    @Override
    public Optional<Entry> next() throws IOException {
        Optional<Line> first = lines.next();
        while (first.isPresent() && isEmpty(first.get().text())) {
            first = lines.next();
        }
        return first.isPresent() ? Optional.of(entry(first.get())) : Optional.empty();
    }

    /// Spreadsheets save rows that were once used as nothing but delimiters.
    private boolean isEmpty(String text) {
        return text.chars().allMatch(c -> c == dialect.delimiter() || Character.isWhitespace(c));
    }

    private Entry entry(Line first) throws IOException {
        List<Line> more = new ArrayList<>();
        String text = first.text();
        while (dialect.isOpen(text)) {
            Optional<Line> next = lines.next();
            next.ifPresent(more::add);
            if (next.isEmpty() || text.length() > LONGEST_RECORD) {
                lines.putBack(more);
                return unreadable(first, "A quote is opened in this row that never closes.");
            }
            text = text + "\n" + next.get().text();
        }
        return row(new Line(first.number(), text));
    }

    private Entry row(Line record) {
        Optional<List<String>> cells = dialect.cells(record.text());
        if (cells.isEmpty()) {
            return unreadable(
                    record, "Something stands between a closing quote and the next cell.");
        }
        int width = cells.get().size();
        if (width > headings.columns().size()) {
            return unreadable(
                    record,
                    "This row has %d cells, but the heading names %d columns."
                            .formatted(width, headings.columns().size()));
        }
        return new Row(record.number(), withoutNotes(record.text()), headings.cells(cells.get()));
    }

    private Entry unreadable(Line record, String problem) {
        return new Unreadable(record.number(), withoutNotes(record.text()), problem);
    }

    private String withoutNotes(String text) {
        return headings.hasNotes() ? dialect.behind(NOTES.size(), text) : text;
    }

    @Override
    public Set<String> ignored() {
        return headings.ignored();
    }

    @Override
    public Optional<String> failureHeading() {
        String notes = NOTES.stream().map(Column::title).collect(Collectors.joining(separator()));
        return Optional.of(notes + separator() + withoutNotes(heading));
    }

    @Override
    public String failure(Entry entry, String problem, String key) {
        String notes = dialect.text(List.of(Long.toString(entry.line()), problem, key));
        return notes + separator() + entry.original();
    }

    private String separator() {
        return String.valueOf(dialect.delimiter());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
