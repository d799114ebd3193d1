package greenledger.laptop.client;

import static java.util.stream.Collectors.joining;

import greenledger.laptop.client.sheet.Column;
import greenledger.laptop.client.sheet.Sheet;
import greenledger.laptop.client.sheet.Synonyms;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `import` was asked to do.
sealed interface ImportOptions {

    record Help() implements ImportOptions {}

    /// Print rows to try it with.
    record Sample(int rows, long seed) implements ImportOptions {}

    /// @param defaults what a row says where its cell is blank
    /// @param onlyLooks whether nothing is to be sent
    record File(
            Path path,
            Charset charset,
            URI url,
            String token,
            int workers,
            Map<Column, String> defaults,
            boolean onlyLooks)
            implements ImportOptions {

        public File {
            defaults = Map.copyOf(defaults);
        }
    }

    Set<String> VALUED =
            Set.of("--url", "--token", "--workers", "--set", "--charset", "--sample", "--seed");

    static ImportOptions of(String[] arguments, Map<String, String> environment) {
        Arguments given =
                Arguments.of(arguments, VALUED, Set.of("--dry-run", "--help", "-h", "help"));
        if (given.has("--help") || given.has("-h") || given.has("help")) {
            return new Help();
        }
        if (given.option("--sample").isPresent()) {
            return new Sample(
                    given.number("--sample", 1, 10_000_000),
                    given.number("--seed", 1, 999_999_999));
        }
        return new File(
                path(given.words()),
                charset(given.option("--charset").orElse("UTF-8")),
                given.url(),
                given.has("--dry-run") ? "" : given.token(environment),
                given.number("--workers", 8, 64),
                defaults(given.all("--set")),
                given.has("--dry-run"));
    }

    private static Path path(List<String> words) {
        if (words.size() != 1) {
            throw new Arguments.Misused("Name one file to import.");
        }
        Path path = Path.of(words.getFirst());
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Arguments.Misused("There is no file " + path + " that can be read.");
        }
        return path;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new Arguments.Misused("--charset takes one such as UTF-8, not " + name + ".");
        }
    }

    private static Map<Column, String> defaults(List<String> settings) {
        Map<Column, String> defaults = new EnumMap<>(Column.class);
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            Column column =
                    Synonyms.column(parts[0])
                            .filter(known -> parts.length == 2 && !Sheet.NOTES.contains(known))
                            .orElseThrow(() ->
                                    new Arguments.Misused(
                                            "--set takes COLUMN=VALUE, such as country=US, not "
                                                    + setting
                                                    + "."));
            defaults.put(column, parts[1]);
        }
        return defaults;
    }

    static String help() {
        String columns =
                Arrays.stream(Column.values())
                        .filter(column -> !Sheet.NOTES.contains(column))
                        .map(column ->
                                "  %-12s %s"
                                        .formatted(
                                                column.title(),
                                                String.join(", ", Synonyms.of(column)))
                                        .stripTrailing())
                        .collect(joining("\n"));
        return """
        Brings a spreadsheet of lots, and of what became of them, into a running ledger.

          import FILE [--url URL] [--token TOKEN] [--workers N] [--set COLUMN=VALUE]...
                      [--charset NAME] [--dry-run]
          import --sample ROWS [--seed N]     prints rows to try it with

        FILE is CSV with a heading (commas, semicolons or tabs; columns in any order), or one JSON
        object a line. A row registers a lot, unless its column "fact" says grade, price or movement.
        Rows of one lot are sent in their order. Rows that fail go to FILE.errors with the reason, and
        hold no other row up: correct them there, then import FILE.errors. An import may be repeated:
        nothing is recorded twice.

          --url URL           where the ledger answers (http://127.0.0.1:8080)
          --token TOKEN       who is asking (or the variable GREENLEDGER_TOKEN)
          --workers N         facts on their way at a time (8)
          --set COLUMN=VALUE  what a row says where that cell is blank, such as --set currency=GBP
          --charset NAME      how the file is encoded (UTF-8)
          --dry-run           sends nothing; only looks for rows that could not be sent

        Columns, and what else they may be called:
        """
                + columns
                + """


                It ends with 0 when every row is in, with 1 when one is not, with 2 when it could not begin.
                """;
    }
}
