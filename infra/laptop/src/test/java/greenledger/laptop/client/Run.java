package greenledger.laptop.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.laptop.client.http.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// One run of a command, and what came of it. Pauses are noted, not waited for.
record Run(int exit, String out, String err, List<Duration> pauses) {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private interface Command {
        int run(PrintStream out, PrintStream err, Patience patience) throws InterruptedException;
    }

    static Run imports(LedgerDouble ledger, Path file, String... more) throws InterruptedException {
        return imports(
                Stream.concat(
                                Stream.of(
                                        file.toString(),
                                        "--url",
                                        ledger.url().toString(),
                                        "--token",
                                        LedgerDouble.TOKEN),
                                Arrays.stream(more))
                        .toArray(String[]::new));
    }

    static Run imports(String... arguments) throws InterruptedException {
        return run((out, err, patience) ->
                new ImportCommand(Map.of(), patience, InstantSource.fixed(NOON))
                        .execute(arguments, out, err));
    }

    static Run demo(String... arguments) throws InterruptedException {
        return run(
                (out, err, patience) -> DemoCommand.execute(arguments, out, err, "run1", patience));
    }

    private static Run run(Command command) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
        Patience patience = new Patience(12, new SplittableRandom(1), pauses::add);
        int exit =
                command.run(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        patience);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8), List.copyOf(pauses));
    }

    static Path file(Path directory, String name, String... lines) throws IOException {
        return Files.write(directory.resolve(name), List.of(lines));
    }
}
