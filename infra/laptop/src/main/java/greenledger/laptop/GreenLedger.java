package greenledger.laptop;

import greenledger.asl.cli.AslCommand;
import greenledger.laptop.client.DeadLettersCommand;
import greenledger.laptop.client.DemoCommand;
import greenledger.laptop.client.ImportCommand;
import greenledger.laptop.client.RebuildCommand;
import greenledger.laptop.client.http.Patience;
import greenledger.laptop.explore.ExploreCommand;
import greenledger.laptop.issuer.LocalIssuer;
import greenledger.laptop.issuer.TokenCommand;
import greenledger.laptop.verify.VerifyCommand;
import greenledger.local.Main;
import greenledger.local.log.ReadableLog;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `./greenledger`: the one command line for all that can be done on this machine.
public final class GreenLedger {

    private static final int USAGE = 2;

    private static final String HELP =
            """
            GreenLedger, the ledger of fresh produce, on this machine.

              up [--port 8080] [--data DIR] [--demo] [--json]
                 [--parameter NAME=VALUE] [--endpoint SERVICE=URL]
                                  starts everything that template.yaml names; Ctrl-C stops it.
                                  With --data, state outlives the process; --demo plays the demo;
                                  --json prints the log as the functions write it: one JSON object
                                  a line, metrics and spans of traces among them;
                                  --parameter CacheNodeType=dax.t3.small adds a cluster of DAX;
                                  --endpoint DYNAMODB=http://127.0.0.1:4566 takes a service from
                                  elsewhere: DYNAMODB, SQS, EVENTBRIDGE, SESV2.
              demo                plays the story of a lot against what runs, and prints it
              token --tenant T --party P --role R[,R]
                                  prints an access token
              import FILE         brings a spreadsheet (CSV) or JSON Lines in
              rebuild VIEW        builds a view anew while it is read
              dead-letters list|show|redrive
                                  shows what nobody could take, and brings it back
              verify              walks every hash chain and names what was tampered with
              explore             plays transfers under every fault, and checks what becomes of them
              asl run|test|cases|lint|draw
                                  runs, tests, checks and draws state machines
              help                prints this; so does every command with --help
            """;

    private GreenLedger() {}

    public static void main(String[] arguments) throws InterruptedException {
        // The JDK's server otherwise holds small answers back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws InterruptedException {
        String[] rest =
                Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        return switch (arguments.length == 0 ? "help" : arguments[0]) {
            case "help", "--help", "-h" -> help();
            case "up" -> up(arguments);
            case "token" -> TokenCommand.run(rest, System.out, System.err);
            case "demo" -> DemoCommand.run(Caller.withPartners(rest), System.out, System.err);
            case "import" -> ImportCommand.run(Caller.in(rest), System.out, System.err);
            case "rebuild" ->
                    new RebuildCommand(Patience.usual(), Clock.systemUTC(), isTerminal())
                            .run(Caller.operatorIn(rest), System.out, System.err);
            case "dead-letters" ->
                    new DeadLettersCommand(Patience.usual(), Clock.systemUTC(), isTerminal())
                            .run(Caller.operatorIn(rest), System.out, System.err);
            case "verify" ->
                    new VerifyCommand(Caller.TENANT, home(), System.getenv(), isTerminal())
                            .run(rest, System.out, System.err);
            case "explore" -> ExploreCommand.run(rest, System.out, System.err);
            case "asl" -> AslCommand.run(rest, System.out, System.err);
            default -> misused(arguments[0]);
        };
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private static int up(String[] arguments) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean demo = words.remove("--demo");
        PrintStream out = System.out;
        if (!words.remove("--json")) {
            System.setOut(ReadableLog.on(out));
        }
        return Main.run(
                words.toArray(String[]::new),
                new GreenLedgerApplication(LocalIssuer.ofThisUser(), demo),
                out,
                System.err);
    }

    private static int help() {
        System.out.print(HELP);
        return 0;
    }

    private static int misused(String command) {
        System.err.println("There is no command " + command + ".");
        System.err.println("Try: ./greenledger help");
        return USAGE;
    }
}
