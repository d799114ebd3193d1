package greenledger.local.ledger;

import greenledger.local.Main;
import greenledger.local.issuer.TokenCommand;
import java.util.Arrays;

/// `./greenledger`: the one command line for all that can be done on this machine.
public final class GreenLedger {

    private GreenLedger() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("token")) {
            String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
            return TokenCommand.run(options, System.out, System.err);
        }
        return Main.run(arguments, new GreenLedgerApplication(), System.out, System.err);
    }
}
