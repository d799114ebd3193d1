package greenledger.laptop;

import greenledger.core.Payments;
import greenledger.laptop.client.DemoCommand;
import greenledger.laptop.issuer.LocalIssuer;
import greenledger.laptop.verify.Announcement;
import greenledger.local.Application;
import greenledger.local.LocalCloud;
import greenledger.local.Options;
import greenledger.local.Plugins;
import greenledger.local.Service;
import greenledger.local.execution.AslEngine;
import greenledger.local.http.LocalServer;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// GreenLedger on the local cloud: its handlers' backplane, its words, an issuer of tokens of its
/// own, and a bank.
final class GreenLedgerApplication implements Application {

    /// Mail goes no further than this machine, and webhooks may be on it.
    private static final Map<String, String> NOTICES =
            Map.of("MailFrom", "ledger@greenledger.example", "PrivateWebhooks", "true");

    private final LocalIssuer issuer;
    private final boolean demo;

    /// @param issuer whose tokens it believes
    /// @param demo whether to play the demo once it runs
    GreenLedgerApplication(LocalIssuer issuer, boolean demo) {
        this.issuer = issuer;
        this.demo = demo;
    }

    @Override
    public Options prepare(Options options) {
        Backplanes backplanes =
                new Backplanes(options.outside().scheduler(), options.outside().chance());
        CompletableFuture<Payments> accounts = new CompletableFuture<>();
        Plugins plugins =
                Plugins.none()
                        .with(environment -> {
                            accounts.complete(accounts(backplanes, environment));
                            return backplanes.backplane(environment);
                        })
                        .with(new AslEngine())
                        .with(new ProblemDocuments());
        Map<String, String> parameters = new HashMap<>(issuer.parameters());
        parameters.putAll(NOTICES);
        parameters.putAll(bank(options.outside().ids().get(), accounts::join));
        parameters.putAll(options.stack().parameters());
        return options.with(plugins).with(parameters);
    }

    /// The accounts that are streams of the ledger's own, whichever function asks.
    private static Payments accounts(Backplanes backplanes, Map<String, String> environment) {
        Map<String, String> own = new HashMap<>(environment);
        own.remove("PAYMENT_PROVIDER_URL");
        return backplanes.backplane(own).payments();
    }

    /// It ends with the process.
    private static Map<String, String> bank(String token, Supplier<Payments> accounts) {
        LocalServer counter =
                LocalServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        new Bank(token, accounts));
        return Map.of(
                "PaymentProviderUrl", counter.url() + "/payments", "PaymentProviderToken", token);
    }

    @Override
    public void started(LocalCloud cloud, PrintStream out) {
        Announcement.publish(
                Path.of(System.getProperty("user.home")),
                cloud.endpoints().api(),
                cloud.endpoints().of(Service.DYNAMODB));
        out.printf(
                """

                Three things to try, in another terminal:
                  ./greenledger demo --url %1$s
                  ./greenledger token --tenant orchard --party farm-1 --role farmer
                  curl -H "Authorization: Bearer $(./greenledger token --tenant orchard --party farm-1 --role farmer)" %1$s/lots

                """,
                cloud.endpoints().api());
        if (demo) {
            String[] arguments =
                    Caller.withPartners(new String[] {"--url", cloud.endpoints().api().toString()});
            Thread.ofVirtual().name("demo").start(() -> play(arguments, out));
        }
    }

    private static void play(String[] arguments, PrintStream out) {
        try {
            DemoCommand.run(arguments, out, System.err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
