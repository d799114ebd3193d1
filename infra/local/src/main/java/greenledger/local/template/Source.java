package greenledger.local.template;

import java.nio.file.Path;

/// The line of a file that something was read from, counted from 1.
public record Source(Path file, int line) {

    @Override
    public String toString() {
        return file.getFileName() + ":" + line;
    }
}
