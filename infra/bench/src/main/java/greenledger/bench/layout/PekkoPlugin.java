package greenledger.bench.layout;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.pattern.Patterns;
import org.apache.pekko.persistence.AtomicWrite;
import org.apache.pekko.persistence.JournalProtocol;
import org.apache.pekko.persistence.Persistence;
import org.apache.pekko.persistence.PersistentEnvelope;
import org.apache.pekko.persistence.PersistentRepr;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.FutureConverters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Apache Pekko's DynamoDB plugin itself, spoken to as a persistent actor does.
public final class PekkoPlugin implements Layout {

    private static final String TABLE = "pekko-persistence";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WRITER = "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d";

    private final ActorSystem system;
    private final ActorRef journal;

    public PekkoPlugin(DynamoDbClient dynamo, URI endpoint) {
        new Table(dynamo, TABLE).create("par", "num", "N");
        this.system = ActorSystem.create("bench", config(endpoint));
        this.journal =
                Persistence.get(system).journalFor("dynamodb-journal", ConfigFactory.empty());
    }

    @Override
    public String name() {
        return "Pekko plugin 1.1.0";
    }

    @Override
    public void append(String stream, int number, String event) {
        PersistentRepr message =
                PersistentRepr.apply(event, number, stream, "", false, ActorRef.noSender(), WRITER);
        PersistentEnvelope write = AtomicWrite.apply(message);
        Object answer =
                await(
                        Patterns.askWithReplyTo(
                                journal,
                                replyTo ->
                                        new JournalProtocol.WriteMessages(
                                                CollectionConverters.asScala(List.of(write))
                                                        .toSeq(),
                                                replyTo,
                                                1),
                                PATIENCE));
        if (answer instanceof JournalProtocol.WriteMessagesFailed failed) {
            throw new NumberTaken(stream, number, failed.cause());
        }
    }

    @Override
    public int reload(String stream, int known) {
        CompletableFuture<Integer> count = new CompletableFuture<>();
        ActorRef replay = system.actorOf(Replay.counting(count));
        journal.tell(
                new JournalProtocol.ReplayMessages(
                        known + 1L, Long.MAX_VALUE, Long.MAX_VALUE, stream, replay),
                replay);
        return await(count);
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public int events(Map<String, AttributeValue> item) {
        return item.containsKey("pay") || item.containsKey("event") ? 1 : 0;
    }

    @Override
    public void close() {
        await(FutureConverters.asJava(system.terminate()));
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static Config config(URI endpoint) {
        return ConfigFactory.parseMap(
                        Map.of(
                                "dynamodb-journal.endpoint", endpoint.toString(),
                                "dynamodb-journal.aws-access-key-id", "local",
                                "dynamodb-journal.aws-secret-access-key", "local",
                                // A string as its UTF-8 bytes: no advantage is taken of Java's own
                                // form.
                                "pekko.actor.allow-java-serialization", "off",
                                "pekko.loglevel", "WARNING"))
                .withFallback(ConfigFactory.load());
    }
}
