package greenledger.laptop.client;

import greenledger.laptop.client.http.Ledger;
import greenledger.laptop.client.http.NoAnswer;
import greenledger.laptop.client.http.Patience;
import greenledger.laptop.client.story.Parties;
import greenledger.laptop.client.story.Probes;
import greenledger.laptop.client.story.Stage;
import greenledger.laptop.client.story.Story;
import greenledger.laptop.client.story.StoryBroken;
import greenledger.laptop.client.story.TransferProbes;
import greenledger.laptop.client.story.TransferStory;
import java.io.PrintStream;
import java.net.URI;
import java.util.Set;
import java.util.random.RandomGenerator;

/// `demo`: plays the story of a lot against a running ledger and prints what happens.
public final class DemoCommand {

    private static final int PLAYED = 0;
    private static final int BROKEN = 1;
    private static final int USAGE = 2;
    private static final int PROBES = 200;

    /// A transfer is some twenty writes.
    private static final int TRANSFER_SHARE = 10;

    private static final int AT_ONCE = 8;
    private static final String BUYER_TOKEN = "--buyer-token";
    private static final String OPERATOR_TOKEN = "--operator-token";

    private static final String HELP =
            """
            Plays the story of a lot against a running ledger, and says what happens: it is
            registered, graded, priced and moved, and changes hands; or it does not, or an operator
            has to help. Then measures how long a transfer takes (20 times), and how long after a
            write a read shows it (200 times). Every run makes lots of its own.

              demo [--url URL] [--token TOKEN] [--buyer-token TOKEN --operator-token TOKEN]
                   [--probes N]
                    --url URL      where the ledger answers (http://127.0.0.1:8080)
                    --token TOKEN  who is asking (or the variable GREENLEDGER_TOKEN); it needs the
                                   roles packer and inspector
                    --buyer-token TOKEN
                                   who buys: the party shop-1, a retailer of the same tenant
                    --operator-token TOKEN
                                   who pays money in; without these two nothing changes hands
                    --probes N     how many writes to measure (200), and ten times as few transfers

            It ends with 0 when all went as told, with 1 when not, with 2 when it could not begin.
            """;

    private DemoCommand() {}

    /// @return 0 when all went as told, 1 when not, 2 when the words make no sense
    public static int run(String[] arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        String run = Long.toString(RandomGenerator.getDefault().nextLong(1L << 40), 36);
        return execute(arguments, out, err, run, Patience.usual());
    }

    /// @param run tells its lots from those of other runs
    static int execute(
            String[] arguments, PrintStream out, PrintStream err, String run, Patience patience)
            throws InterruptedException {
        try {
            Arguments given =
                    Arguments.of(
                            arguments,
                            Set.of("--url", "--token", BUYER_TOKEN, OPERATOR_TOKEN, "--probes"),
                            Set.of("--help", "-h", "help"));
            if (!given.flags().isEmpty()) {
                out.print(HELP);
                return PLAYED;
            }
            if (!given.words().isEmpty()) {
                throw new Arguments.Misused("demo takes options only, not " + given.words() + ".");
            }
            int probes = given.number("--probes", PROBES, 100_000);
            Lease lease = new Lease(given.url(), patience, out, run);
            try (Ledger ledger = lease.ledger(given.token(System.getenv()));
                    Ledger buyer = lease.ledger(given.option(BUYER_TOKEN).orElse(""));
                    Ledger bank = lease.ledger(given.option(OPERATOR_TOKEN).orElse(""))) {
                Parties parties =
                        new Parties(lease.stage(ledger), lease.stage(buyer), lease.stage(bank));
                boolean isTrading =
                        given.option(BUYER_TOKEN).isPresent()
                                && given.option(OPERATOR_TOKEN).isPresent();
                return play(parties, isTrading, probes, err);
            }
        } catch (Arguments.Misused misused) {
            err.println(misused.getMessage());
            err.println("Try: ./greenledger demo --help");
            return USAGE;
        }
    }

    /// Where this run is played.
    private record Lease(URI url, Patience patience, PrintStream out, String run) {

        Ledger ledger(String token) {
            return new Ledger(url, token, patience);
        }

        Stage stage(Ledger ledger) {
            return new Stage(ledger, out, run, System::nanoTime);
        }
    }

    private static int play(Parties parties, boolean isTrading, int probes, PrintStream err)
            throws InterruptedException {
        Stage stage = parties.seller();
        try {
            new Story(stage).play();
            if (isTrading) {
                new TransferStory(parties).play();
                measure(parties, Math.ceilDiv(probes, TRANSFER_SHARE));
            }
            stage.say("How long after a write a read shows it, " + probes + " times:");
            stage.out().println("   " + new Probes(stage, probes).measure());
            return PLAYED;
        } catch (StoryBroken | NoAnswer broken) {
            err.println(broken.getMessage());
            return BROKEN;
        }
    }

    private static void measure(Parties parties, int count) throws InterruptedException {
        Stage stage = parties.seller();
        stage.say(
                "How long a transfer takes that nobody has to be waited for, " + count + " times:");
        stage.out().println("   " + new TransferProbes(parties, count, 1).measure());
        stage.out().println("   " + new TransferProbes(parties, count, AT_ONCE).measure());
    }
}
