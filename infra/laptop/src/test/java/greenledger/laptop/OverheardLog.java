package greenledger.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.aws.log.LogLevels;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.slf4j.event.Level;

/// All that functions write to standard output until it is closed, line by line; in tests they are
/// otherwise all but silent.
final class OverheardLog extends OutputStream {

    private final PrintStream usual = System.out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Consumer<String> listener;

    OverheardLog(Consumer<String> listener) {
        this.listener = listener;
        new LogLevels().setLogLevel(Level.INFO);
        System.setOut(new PrintStream(this, true, UTF_8));
    }

    @Override
    public void write(int character) {
        if (character == '\n') {
            listener.accept(line.toString(UTF_8));
            line.reset();
        } else {
            line.write(character);
        }
    }

    @Override
    public void close() {
        System.setOut(usual);
        new LogLevels().setLogLevel(Level.WARN);
    }
}
