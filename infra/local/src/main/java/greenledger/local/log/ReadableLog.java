package greenledger.local.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Standard output as functions write it, put for people: each line of JSON becomes one that can be
/// read at a glance, or none; any other line stays as it is.
public final class ReadableLog extends OutputStream {

    private final PrintStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private ReadableLog(PrintStream out) {
        this.out = out;
    }

    /// What to write to instead of `out`.
    public static PrintStream on(PrintStream out) {
        return new PrintStream(new ReadableLog(out), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int character) {
        if (character == '\n') {
            ReadableLine.of(line.toString(StandardCharsets.UTF_8)).ifPresent(out::println);
            line.reset();
        } else {
            line.write(character);
        }
    }
}
