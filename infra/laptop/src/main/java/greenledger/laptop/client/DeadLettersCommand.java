package greenledger.laptop.client;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.laptop.client.deadletters.LetterCalls;
import greenledger.laptop.client.deadletters.LetterTable;
import greenledger.laptop.client.deadletters.Redriving;
import greenledger.laptop.client.http.Ledger;
import greenledger.laptop.client.http.NoAnswer;
import greenledger.laptop.client.http.Patience;
import greenledger.laptop.client.imports.Progress;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// `dead-letters list|show|redrive`: what nobody could take, why, and the way back.
public record DeadLettersCommand(Patience patience, InstantSource clock, boolean onTerminal) {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int USUAL_AT_A_TIME = 50;

    private static final String HELP =
            """
            Shows what no function could take, and brings it back once the cause has been seen to.

              dead-letters list              all of them, with the cause of each
              dead-letters show ID           one of them, with what is in it
              dead-letters redrive ID…       brings these back
              dead-letters redrive --queue NAME
                                             all of one queue, such as UndeliveredNotices
              dead-letters redrive --all     all there are
                    --most N       how many a call brings back (50)
                    --json         prints JSON
                    --url URL      where the ledger answers (http://127.0.0.1:8080)
                    --token TOKEN  who is asking (or the variable GREENLEDGER_TOKEN); it needs the
                                   role operator

            What still fails stays where it is. Redriving twice changes nothing more.
            It ends with 0 when it is done, with 1 when the ledger refuses or letters had to stay, with 2
            when it could not begin.
            """;

    /// @return the exit code
    public int run(String[] arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            Arguments given =
                    Arguments.of(
                            arguments,
                            Set.of("--url", "--token", "--queue", "--most"),
                            Set.of("--help", "-h", "help", "--all", "--json"));
            if (given.has("--help") || given.has("-h") || given.has("help")) {
                out.print(HELP);
                return DONE;
            }
            try (Ledger ledger = new Ledger(given.url(), given.token(System.getenv()), patience)) {
                return take(given, new LetterCalls(ledger), out, err);
            }
        } catch (Arguments.Misused misused) {
            err.println(misused.getMessage());
            err.println("Try: ./greenledger dead-letters --help");
            return USAGE;
        } catch (LetterCalls.Refused | NoAnswer refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private int take(Arguments given, LetterCalls calls, PrintStream out, PrintStream err)
            throws InterruptedException {
        List<String> words = given.words();
        String action = words.isEmpty() ? "" : words.getFirst();
        List<String> ids = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (action) {
            case "list" -> list(given, calls, out);
            case "show" -> show(ids, calls, out);
            case "redrive" -> redrive(given, ids, calls, out, err);
            default -> throw new Arguments.Misused("Say what to do: list, show or redrive.");
        };
    }

    private static int list(Arguments given, LetterCalls calls, PrintStream out)
            throws InterruptedException {
        JsonNode listing = calls.list();
        if (given.has("--json")) {
            out.println(listing.toPrettyString());
        } else {
            LetterTable.print(listing, out);
        }
        return DONE;
    }

    private static int show(List<String> ids, LetterCalls calls, PrintStream out)
            throws InterruptedException {
        if (ids.size() != 1) {
            throw new Arguments.Misused("Say which letter; dead-letters list names them.");
        }
        out.println(calls.show(ids.getFirst()).toPrettyString());
        return DONE;
    }

    private int redrive(
            Arguments given, List<String> ids, LetterCalls calls, PrintStream out, PrintStream err)
            throws InterruptedException {
        List<String> queues =
                given.has("--all")
                        ? calls.list().path("queues").findValuesAsText("queue")
                        : given.all("--queue");
        if (ids.isEmpty() == queues.isEmpty()) {
            throw new Arguments.Misused("Say which letters: ids, --queue NAME or --all.");
        }
        Redriving redriving = new Redriving(calls, given.number("--most", USUAL_AT_A_TIME, 1000));
        for (String id : ids) {
            redriving.one(id);
        }
        if (!queues.isEmpty()) {
            Progress progress = new Progress(err, onTerminal, clock, letters(calls), "letters");
            redriving.all(queues, progress);
            progress.end();
        }
        if (given.has("--json")) {
            out.println(redriving.json().toPrettyString());
        } else {
            tell(redriving, out);
        }
        return redriving.kept().isEmpty() ? DONE : REFUSED;
    }

    private static long letters(LetterCalls calls) throws InterruptedException {
        return calls.list()
                .path("queues")
                .valueStream()
                .mapToLong(queue -> queue.path("letters").asLong())
                .sum();
    }

    private static void tell(Redriving redriving, PrintStream out) {
        out.printf("Brought back: %d.%n", redriving.redriven());
        redriving.kept().forEach((id, cause) -> out.printf("Stays: %s: %s%n", id, cause));
        if (redriving.redriven() == 0 && redriving.kept().isEmpty()) {
            out.println("Nothing was there to bring back: dead-letters list shows what is.");
        }
    }
}
