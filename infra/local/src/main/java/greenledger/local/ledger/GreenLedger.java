package greenledger.local.ledger;

import greenledger.local.Main;
import java.util.Map;

/// `./greenledger`: the one command line for all that can be done on this machine.
public final class GreenLedger {

    private GreenLedger() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Map<String, String> issuer =
                Map.of(
                        "TokenIssuer",
                        "greenledger-local",
                        "TokenAudience",
                        "greenledger",
                        "TokenKeysUrl",
                        System.getenv().getOrDefault("KEYS", "file:///none"));
        System.exit(
                Main.run(arguments, new GreenLedgerApplication(issuer), System.out, System.err));
    }
}
