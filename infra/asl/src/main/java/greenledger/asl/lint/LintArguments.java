package greenledger.asl.lint;

import greenledger.asl.lint.schema.MachineType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param settings how to judge
/// @param json whether findings are printed as JSON lines
/// @param files the definitions; `-` is the standard input
record LintArguments(LintSettings settings, boolean json, List<String> files) {

    /// Reads the command line, or says in an [IllegalArgumentException] why it cannot.
    static LintArguments parse(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        MachineType type = MachineType.STANDARD;
        boolean saga = true;
        boolean json = false;
        Optional<Duration> within = Optional.empty();
        List<String> classes = new ArrayList<>();
        List<String> files = new ArrayList<>();
        while (!rest.isEmpty()) {
            String arg = rest.pop();
            switch (arg) {
                case "--express" -> type = MachineType.EXPRESS;
                case "--service-only" -> saga = false;
                case "--json" -> json = true;
                case "--within" -> within = Optional.of(seconds(value(arg, rest)));
                case "--classes" -> classes.add(value(arg, rest));
                default -> files.add(file(arg));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Name a file, or - for the standard input.");
        }
        LintSettings settings =
                new LintSettings(
                        type,
                        saga,
                        classes.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new ClassFolders(classes)),
                        within);
        return new LintArguments(settings, json, List.copyOf(files));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.pop();
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("--within takes whole seconds, not " + text + ".");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static String file(String arg) {
        if (arg.startsWith("-") && !arg.equals("-")) {
            throw new IllegalArgumentException("There is no option " + arg + ".");
        }
        return arg;
    }
}
