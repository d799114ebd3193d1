package greenledger.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.laptop.client.http.Ledger;
import greenledger.laptop.client.http.Patience;
import greenledger.laptop.client.story.Parties;
import greenledger.laptop.client.story.Stage;
import greenledger.laptop.issuer.LocalIssuer;
import greenledger.local.LocalCloud;
import greenledger.local.Options;
import greenledger.local.Parcels;
import greenledger.local.Service;
import greenledger.local.template.Queue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// GreenLedger over services that somebody else may have started, as its callers see it.
///
/// @param home of the issuer of its tokens
/// @param run tells the lots and requests of these stories from those of all others
record StoryLedger(LocalCloud cloud, Path home, String run) implements AutoCloseable {

    /// Whose lots the stories are about.
    static final String TENANT = "orchard";

    /// A story, told by those who take part in it.
    @FunctionalInterface
    interface Plot {
        void play(Parties parties) throws InterruptedException;
    }

    /// Its stack has a name of its own, because those services may have other stacks as well. It
    /// announces what changes.
    ///
    /// @param services that are there already; the others are started
    static StoryLedger over(Map<Service, URI> services, Path home) {
        Options options =
                Options.of(Repository.path("template.yaml"), Parcels.engines())
                        .called("stories")
                        .with(Map.of("AnnounceChanges", "true"))
                        .over(services);
        return new StoryLedger(
                LocalCloud.start(
                        new GreenLedgerApplication(LocalIssuer.at(home), false).prepare(options)),
                home,
                Long.toString(System.currentTimeMillis(), 36));
    }

    void play(Plot plot) throws InterruptedException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, UTF_8);
        try (Ledger seller = as("packer-1", "packer", "farmer", "inspector");
                Ledger buyer = as("shop-1", "retailer");
                Ledger operator = as("operator-1", "operator")) {
            plot.play(new Parties(stage(seller, out), stage(buyer, out), stage(operator, out)));
        } catch (RuntimeException broken) {
            throw new AssertionError(told.toString(UTF_8), broken);
        }
    }

    /// One run: all stories are about the same lot.
    private Stage stage(Ledger caller, PrintStream out) {
        return new Stage(caller, out, run, System::nanoTime);
    }

    Ledger as(String party, String... roles) {
        return new Ledger(
                cloud.endpoints().api(), Tokens.at(home, TENANT, party, roles), Patience.usual());
    }

    /// Puts a message into a queue of the template.
    void send(String logicalId, String body) {
        Queue queue =
                cloud.stack().all(Queue.class).stream()
                        .filter(each -> each.name().endsWith("-" + logicalId))
                        .findFirst()
                        .orElseThrow();
        cloud.clients()
                .sqs()
                .sendMessage(message -> message.queueUrl(queue.url()).messageBody(body));
    }

    @Override
    public void close() {
        cloud.close();
    }
}
