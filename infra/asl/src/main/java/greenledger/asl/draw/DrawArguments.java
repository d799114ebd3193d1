package greenledger.asl.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        boolean mermaid = false;
        Optional<String> history = Optional.empty();
        Optional<String> title = Optional.empty();
        Optional<String> output = Optional.empty();
        List<String> files = new ArrayList<>();
        while (!rest.isEmpty()) {
            String arg = rest.pop();
            switch (arg) {
                case "--mermaid" -> mermaid = true;
                case "--history" -> history = Optional.of(value(arg, rest));
                case "--title" -> title = Optional.of(value(arg, rest));
                case "--output" -> output = Optional.of(value(arg, rest));
                default -> files.add(file(arg));
            }
        }
        if (files.size() != 1) {
            throw new IllegalArgumentException("Name one file, or - for the standard input.");
        }
        return new DrawArguments(files.getFirst(), history, mermaid, title, output);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.pop();
    }

    private static String file(String arg) {
        if (arg.startsWith("-") && !arg.equals("-")) {
            throw new IllegalArgumentException("There is no option " + arg + ".");
        }
        return arg;
    }
}
