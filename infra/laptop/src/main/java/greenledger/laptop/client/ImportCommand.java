package greenledger.laptop.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.laptop.client.fact.Fact;
import greenledger.laptop.client.http.Answer;
import greenledger.laptop.client.http.Ledger;
import greenledger.laptop.client.http.NoAnswer;
import greenledger.laptop.client.http.Patience;
import greenledger.laptop.client.imports.FailureFile;
import greenledger.laptop.client.imports.Import;
import greenledger.laptop.client.imports.Import.Recorder;
import greenledger.laptop.client.imports.Progress;
import greenledger.laptop.client.imports.Summary;
import greenledger.laptop.client.imports.Tally;
import greenledger.laptop.client.imports.Tally.Fate;
import greenledger.laptop.client.imports.TurnedAway;
import greenledger.laptop.client.sample.SampleSheet;
import greenledger.laptop.client.sheet.Sheet;
import greenledger.laptop.client.sheet.SheetRefused;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// `import FILE`: brings a spreadsheet of lots into a running ledger.
public final class ImportCommand {

    private static final int ALL_IN = 0;
    private static final int SOME_FAILED = 1;
    private static final int USAGE = 2;

    private final Map<String, String> environment;
    private final Patience patience;
    private final InstantSource clock;

    ImportCommand(Map<String, String> environment, Patience patience, InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.patience = patience;
        this.clock = clock;
    }

    /// @return 0 when every row is in, 1 when one is not, 2 when the words make no sense
    public static int run(String[] arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        return new ImportCommand(System.getenv(), Patience.usual(), InstantSource.system())
                .execute(arguments, out, err);
    }

    int execute(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            ImportOptions options = ImportOptions.of(arguments, environment);
            return switch (options) {
                case ImportOptions.Help() -> {
                    out.print(ImportOptions.help());
                    yield ALL_IN;
                }
                case ImportOptions.Sample(int rows, long seed) -> {
                    new SampleSheet(seed).print(rows, new OutputStreamWriter(out, UTF_8));
                    yield ALL_IN;
                }
                case ImportOptions.File file -> bring(file, out, err);
            };
        } catch (Arguments.Misused | SheetRefused misused) {
            err.println(misused.getMessage());
            err.println("Try: ./greenledger import --help");
            return USAGE;
        } catch (IOException | UncheckedIOException e) {
            err.println("The file cannot be read or written: " + e);
            return USAGE;
        }
    }

    private int bring(ImportOptions.File file, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        long total = Sheet.count(file.path(), file.charset());
        Progress progress = new Progress(err, isTerminal(), clock, total, "rows");
        Tally tally = new Tally();
        try (Sheet sheet = Sheet.open(file.path(), file.charset());
                Ledger ledger = new Ledger(file.url(), file.token(), patience);
                FailureFile failures = FailureFile.of(file.path(), file.charset())) {
            boolean finished =
                    ran(
                            new Import(
                                    sheet,
                                    file.defaults(),
                                    recorder(file, ledger),
                                    file.workers(),
                                    failures,
                                    tally,
                                    progress),
                            err);
            progress.end();
            new Summary(tally, progress.elapsed(), total, sheet.ignored(), failures.path())
                    .print(out);
            return finished && tally.of(Fate.FAILED) == 0 ? ALL_IN : SOME_FAILED;
        }
    }

    private static boolean ran(Import rows, PrintStream err)
            throws IOException, InterruptedException {
        try {
            rows.run();
            return true;
        } catch (NoAnswer | TurnedAway stop) {
            err.println();
            err.println(stop.getMessage());
            return false;
        }
    }

    private static Recorder recorder(ImportOptions.File file, Ledger ledger) {
        return file.onlyLooks()
                ? (_, _) -> Optional.empty()
                : (fact, key) -> Optional.of(post(ledger, fact, key));
    }

    private static Answer post(Ledger ledger, Fact fact, String key) throws InterruptedException {
        return ledger.post(fact.path(), fact.body(), key, Map.of());
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
