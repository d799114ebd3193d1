package greenledger.laptop.client;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.laptop.client.http.Ledger;
import greenledger.laptop.client.http.NoAnswer;
import greenledger.laptop.client.http.Patience;
import greenledger.laptop.client.imports.Progress;
import greenledger.laptop.client.rebuild.Construction;
import greenledger.laptop.client.rebuild.StepRefused;
import greenledger.laptop.client.rebuild.ViewSteps;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// `rebuild VIEW`: builds a view anew while it is read, and puts the new rows live.
public record RebuildCommand(Patience patience, InstantSource clock, boolean onTerminal) {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int UNHURRIED = 1_000_000;

    private static final String HELP =
            """
            Builds a view anew while it is read and written, then lets readers read the new rows. May be
            stopped, killed and started again at any time: it goes on where it was.

              rebuild VIEW [--url URL] [--token TOKEN] [--segments N] [--rate N]
                    VIEW           as GET /operations names it, such as lot, lot-card or ownership
                    --url URL      where the ledger answers (http://127.0.0.1:8080)
                    --token TOKEN  who is asking (or the variable GREENLEDGER_TOKEN); it needs the
                                   role operator
                    --segments N   how many parts are built at the same time (4)
                    --rate N       how many commits are folded in a second, at most
              rebuild VIEW --roll-back         readers read the rows again that they read before
              rebuild VIEW --retire VERSION    gives up rows that are no longer read; two minutes
                                               after the change at the earliest

            It ends with 0 when it is done, with 1 when the ledger refuses, with 2 when it could not begin.
            """;

    /// @return the exit code
    public int run(String[] arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            Arguments given =
                    Arguments.of(
                            arguments,
                            Set.of("--url", "--token", "--segments", "--rate", "--retire"),
                            Set.of("--help", "-h", "help", "--roll-back"));
            if (given.has("--help") || given.has("-h") || given.has("help")) {
                out.print(HELP);
                return DONE;
            }
            if (given.words().size() != 1 || !given.words().getFirst().matches("[a-z-]+")) {
                throw new Arguments.Misused("Say which view, such as lot.");
            }
            try (Ledger ledger = new Ledger(given.url(), given.token(System.getenv()), patience)) {
                take(given, new ViewSteps(ledger, given.words().getFirst()), out, err);
                return DONE;
            }
        } catch (Arguments.Misused misused) {
            err.println(misused.getMessage());
            err.println("Try: ./greenledger rebuild --help");
            return USAGE;
        } catch (StepRefused | NoAnswer refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private void take(Arguments given, ViewSteps steps, PrintStream out, PrintStream err)
            throws InterruptedException {
        Optional<String> retired = given.option("--retire");
        if (given.has("--roll-back")) {
            out.printf("%s is read from version %d again.%n", steps.view(), live(steps.rollBack()));
        } else if (retired.isPresent()) {
            int version = given.number("--retire", 1, Integer.MAX_VALUE);
            steps.retire(version);
            out.printf("The rows of version %d of %s are gone.%n", version, steps.view());
        } else {
            rebuild(given, steps, out, err);
        }
    }

    private void rebuild(Arguments given, ViewSteps steps, PrintStream out, PrintStream err)
            throws InterruptedException {
        int rate = given.number("--rate", UNHURRIED, UNHURRIED);
        JsonNode begun = steps.start(given.number("--segments", 4, 64));
        int version = begun.path("building").asInt();
        out.printf("Building version %d of %s.%n", version, steps.view());
        Progress progress =
                new Progress(err, onTerminal, clock, begun.path("commits").asLong(), "commits");
        long parked = Construction.at(rate, steps, progress, clock).run(begun);
        progress.end();
        JsonNode now = steps.cutOver(version);
        if (parked > 0) {
            out.printf("%d streams could not be followed: GET /operations tells why.%n", parked);
        }
        out.printf(
                "%s is read from version %d. Version %d is kept: go back to it with --roll-back, or"
                        + " give it up with --retire %d.%n",
                steps.view(), live(now), previous(now), previous(now));
    }

    private static int live(JsonNode view) {
        return view.path("live").asInt();
    }

    private static int previous(JsonNode view) {
        return view.path("previous").asInt();
    }
}
