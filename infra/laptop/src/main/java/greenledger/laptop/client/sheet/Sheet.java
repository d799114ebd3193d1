package greenledger.laptop.client.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A spreadsheet, read from its first row to its last; no more than one row is held at a time.
public interface Sheet extends AutoCloseable {

    /// What is added to the front of a row that failed: why, and under which key it was asked for.
    List<Column> NOTES = List.of(Column.LINE, Column.PROBLEM, Column.KEY);

    /// Opens a file as CSV or, when it begins with a brace, as JSON Lines.
    ///
    /// @throws SheetRefused when it is neither
    static Sheet open(Path file, Charset charset) throws IOException {
        Lines lines =
                new Lines(
                        new BufferedReader(
                                new InputStreamReader(
                                        Files.newInputStream(file),
                                        charset.newDecoder()
                                                .onMalformedInput(CodingErrorAction.REPORT)
                                                .onUnmappableCharacter(CodingErrorAction.REPORT))));
        try {
            return lines.startWith("{") ? new JsonLinesSheet(lines) : CsvSheet.of(lines);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /// How many rows there are. Reads the whole file once.
    ///
    /// @throws SheetRefused when it is not text of that charset throughout
    static long count(Path file, Charset charset) throws IOException {
        try (Sheet sheet = open(file, charset)) {
            long rows = 0;
            while (sheet.next().isPresent()) {
                rows++;
            }
            return rows;
        } catch (CharacterCodingException _) {
            throw new SheetRefused(
                    "%s is not %s text. Save it as CSV UTF-8, or name its --charset, such as windows-1252."
                            .formatted(file, charset));
        }
    }

    /// The next row, or nothing after the last.
    Optional<Entry> next() throws IOException;

    /// The headings so far that mean nothing here.
    Set<String> ignored();

    /// What comes before the rows in a file of rows that failed; nothing when such files have no
    /// heading.
    Optional<String> failureHeading();

    /// A row that failed, with its notes in front, such that it can be corrected and read again.
    String failure(Entry entry, String problem, String key);

    @Override
    void close() throws IOException;
}
