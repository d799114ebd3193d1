package greenledger.laptop.explore;

import greenledger.asl.explore.Exploration;
import greenledger.asl.explore.Matrix;
import greenledger.asl.explore.MatrixPicture;
import greenledger.asl.explore.Result;
import greenledger.asl.explore.Scenario;
import greenledger.local.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// `./greenledger explore`: transfers under every fault, and under pairs of them.
public final class ExploreCommand {

    private static final int USAGE = 2;
    private static final int WORKERS = 4;
    private static final double NANOS = 1e9;

    private static final String HELP =
            """
            explore [--singles N] [--doubles N] [--seed N] [SCENARIO...]
              Plays transfers with a fault at each call (N of them, 400) and with pairs of faults
              (400), and checks each time that goods and money are all there and that nothing is
              stuck. A SCENARIO, such as accepted/ReserveLot#1:LATE, is played by itself. The table
              that it prints is also left as explore.svg in infra/laptop/target.
            """;

    private ExploreCommand() {}

    /// Runs it, and says its exit status: 0 nothing is violated, 1 something is, 2 not understood.
    public static int run(String[] arguments, PrintStream out, PrintStream errors) {
        // What is broken on purpose need not be reported.
        System.setProperty("greenledger.log", "off");
        Asked asked;
        try {
            asked = Asked.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            errors.print(HELP);
            return USAGE;
        }
        if (asked.help()) {
            out.print(HELP);
            return 0;
        }
        Path root = Path.of("").toAbsolutePath();
        Options options =
                Options.of(
                        root.resolve("template.yaml"),
                        root.resolve("infra/dynamodb-local/target/lib"));
        try (TransferSaga saga = TransferSaga.start(options)) {
            long begin = System.nanoTime();
            Matrix matrix = play(new Exploration(saga, WORKERS), asked);
            return report(
                    matrix,
                    (System.nanoTime() - begin) / NANOS,
                    root.resolve("infra/laptop/target/explore.svg"),
                    out);
        }
    }

    private static Matrix play(Exploration exploration, Asked asked) {
        if (!asked.scenarios().isEmpty()) {
            return new Matrix(exploration.play(asked.scenarios()));
        }
        Random chance = new Random(asked.seed());
        List<Result> all = new ArrayList<>(exploration.clean());
        List<Result> singles =
                exploration.play(
                        Exploration.sample(Exploration.singles(all), asked.singles(), chance));
        all.addAll(singles);
        all.addAll(exploration.play(Exploration.doubles(singles, asked.doubles(), chance)));
        return new Matrix(all);
    }

    private static int report(Matrix matrix, double seconds, Path picture, PrintStream out) {
        out.print(matrix.text());
        out.printf("%d scenarios in %.0f s%n", matrix.results().size(), seconds);
        try {
            Files.writeString(picture, new MatrixPicture(matrix).svg());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be left at " + picture, e);
        }
        out.println("As a picture: " + picture);
        return matrix.violated().isEmpty() ? 0 : 1;
    }

    /// What was asked for at the command line.
    private record Asked(
            boolean help, int singles, int doubles, long seed, List<Scenario> scenarios) {

        private static final Asked USUAL = new Asked(false, 400, 400, 1, List.of());

        static Asked parse(List<String> words) {
            Asked asked = USUAL;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                asked =
                        switch (word) {
                            case "--help", "-h" -> asked.helping();
                            case "--singles", "--doubles", "--seed" ->
                                    asked.with(word, number(words, ++i));
                            default -> asked.playing(Scenario.parse(word));
                        };
            }
            return asked;
        }

        private static long number(List<String> words, int at) {
            if (at >= words.size() || !words.get(at).matches("\\d{1,9}")) {
                throw new IllegalArgumentException(words.get(at - 1) + " takes a number");
            }
            return Long.parseLong(words.get(at));
        }

        private Asked helping() {
            return new Asked(true, singles, doubles, seed, scenarios);
        }

        private Asked with(String option, long number) {
            return switch (option) {
                case "--singles" -> new Asked(help, (int) number, doubles, seed, scenarios);
                case "--doubles" -> new Asked(help, singles, (int) number, seed, scenarios);
                default -> new Asked(help, singles, doubles, number, scenarios);
            };
        }

        private Asked playing(Scenario scenario) {
            List<Scenario> all = new ArrayList<>(scenarios);
            all.add(scenario);
            return new Asked(help, singles, doubles, seed, List.copyOf(all));
        }
    }
}
