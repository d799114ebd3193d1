package greenledger.asl.lint;

import greenledger.asl.lint.schema.MachineType;
import greenledger.asl.lint.shell.Options;
import java.time.Duration;
import java.util.ArrayList;
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
        Options options = new Options(args);
        MachineType type = MachineType.STANDARD;
        boolean saga = true;
        boolean json = false;
        Optional<Duration> within = Optional.empty();
        List<String> classes = new ArrayList<>();
        List<String> files = new ArrayList<>();
        while (options.hasNext()) {
            String arg = options.next();
            switch (arg) {
                case "--express" -> type = MachineType.EXPRESS;
                case "--service-only" -> saga = false;
                case "--json" -> json = true;
                case "--within" -> within = Optional.of(seconds(options.value(arg)));
                case "--classes" -> classes.add(options.value(arg));
                default -> files.add(Options.file(arg));
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

    private static Duration seconds(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("--within takes whole seconds, not " + text + ".");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
