package greenledger.asl.draw;

import greenledger.asl.lint.shell.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param definition the file of the definition; `-` is the standard input
/// @param history the file of an execution's history
/// @param mermaid whether Mermaid text is wanted, not SVG
/// @param title what to write above the picture
/// @param output the file to write, instead of the standard output
record DrawArguments(
        String definition,
        Optional<String> history,
        boolean mermaid,
        Optional<String> title,
        Optional<String> output) {

    /// Reads the command line, or says in an [IllegalArgumentException] why it cannot.
    static DrawArguments parse(String... args) {
        Options options = new Options(args);
        boolean mermaid = false;
        Optional<String> history = Optional.empty();
        Optional<String> title = Optional.empty();
        Optional<String> output = Optional.empty();
        List<String> files = new ArrayList<>();
        while (options.hasNext()) {
            String arg = options.next();
            switch (arg) {
                case "--mermaid" -> mermaid = true;
                case "--history" -> history = Optional.of(options.value(arg));
                case "--title" -> title = Optional.of(options.value(arg));
                case "--output" -> output = Optional.of(options.value(arg));
                default -> files.add(Options.file(arg));
            }
        }
        if (files.size() != 1) {
            throw new IllegalArgumentException("Name one file, or - for the standard input.");
        }
        return new DrawArguments(files.getFirst(), history, mermaid, title, output);
    }
}
