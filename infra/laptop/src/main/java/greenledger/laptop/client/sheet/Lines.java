package greenledger.laptop.client.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The lines of a file, with their numbers. Lines that were read too soon can be put back.
final class Lines implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// One line without its end.
    record Line(long number, String text) {}

    private final BufferedReader reader;
    private final Deque<Line> back = new ArrayDeque<>();
    private long read;

    Lines(BufferedReader reader) {
        this.reader = reader;
    }

    Optional<Line> next() throws IOException {
        Line before = back.poll();
        if (before != null) {
            return Optional.of(before);
        }
        String text = reader.readLine();
        if (text == null) {
            return Optional.empty();
        }
        read++;
        return Optional.of(
                new Line(
                        read,
                        read == 1 && text.startsWith(BYTE_ORDER_MARK)
                                ? text.substring(BYTE_ORDER_MARK.length())
                                : text));
    }

    /// The next line that is not blank.
    Optional<Line> nextWritten() throws IOException {
        Optional<Line> line = next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = next();
        }
        return line;
    }

    void putBack(List<Line> lines) {
        lines.reversed().forEach(back::addFirst);
    }

    /// Whether the first line that is not blank begins so.
    boolean startWith(String prefix) throws IOException {
        Optional<Line> first = nextWritten();
        first.ifPresent(line -> putBack(List.of(line)));
        return first.map(line -> line.text().strip().startsWith(prefix)).orElse(false);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
