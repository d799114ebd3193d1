package greenledger.laptop.client.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// RFC 4180 with one delimiter or another.
record CsvDialect(char delimiter) {

    private static final char QUOTE = '"';

    /// Where in a cell a character stands.
    private enum Scan {
        BEFORE,
        BARE,
        QUOTED,
        CLOSED
    }

    /// The dialect in which a heading names the most columns that we know.
    static CsvDialect of(String heading) {
        return Stream.of(',', ';', '\t')
                .map(CsvDialect::new)
                .max(Comparator.comparingLong(dialect -> dialect.known(heading)))
                .orElseThrow();
    }

    private long known(String heading) {
        return cells(heading).orElse(List.of()).stream()
                .filter(cell -> Synonyms.column(cell).isPresent())
                .count();
    }

    /// The cells of one record; nothing when the text is not one record.
    Optional<List<String>> cells(String text) {
        try (CSVParser parser = CSVParser.parse(text, format())) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? Optional.of(records.getFirst().toList())
                    : Optional.empty();
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /// Cells as a record.
    String text(List<String> cells) {
        return format().format(cells.toArray());
    }

    /// Whether a quote is open at the end of a text, so that its record goes on in the next line.
    boolean isOpen(String text) {
        return end(text, Integer.MAX_VALUE) < 0;
    }

    /// What is left of a record behind its first cells.
    String behind(int cells, String text) {
        return text.substring(end(text, cells));
    }

    /// Where the next cell begins after so many; below zero when a quote is open before that.
    private int end(String text, int cells) {
        Scan scan = Scan.BEFORE;
        int ended = 0;
        for (int at = 0; at < text.length(); at++) {
            scan = next(scan, text.charAt(at));
            if (scan == Scan.BEFORE && text.charAt(at) == delimiter && ++ended == cells) {
                return at + 1;
            }
        }
        return scan == Scan.QUOTED ? -1 : text.length();
    }

    private Scan next(Scan scan, char c) {
        return switch (scan) {
            case QUOTED -> c == QUOTE ? Scan.CLOSED : Scan.QUOTED;
            // A quote right behind a closing one is a doubled one.
            case CLOSED -> c == QUOTE ? Scan.QUOTED : c == delimiter ? Scan.BEFORE : Scan.CLOSED;
            case BARE -> c == delimiter ? Scan.BEFORE : Scan.BARE;
            case BEFORE -> begin(c);
        };
    }

    private Scan begin(char c) {
        if (c == QUOTE) {
            return Scan.QUOTED;
        }
        return c == delimiter || Character.isWhitespace(c) ? Scan.BEFORE : Scan.BARE;
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }
}
