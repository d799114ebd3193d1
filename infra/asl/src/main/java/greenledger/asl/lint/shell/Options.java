package greenledger.asl.lint.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The words of a command line, taken one by one.
public final class Options {
    private final Deque<String> rest;

    /// All words of a command line.
    public Options(String... args) {
        this.rest = new ArrayDeque<>(List.of(args));
    }

    /// Whether there is another word.
    public boolean hasNext() {
        return !rest.isEmpty();
    }

    /// The next word.
    public String next() {
        return rest.pop();
    }

    /// The word that an option wants after it.
    public String value(String option) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.pop();
    }

    /// A word that is no known option, and so names a file.
    public static String file(String word) {
        if (word.startsWith("-") && !word.equals("-")) {
            throw new IllegalArgumentException("There is no option " + word + ".");
        }
        return word;
    }
}
