package greenledger.suites.pekko;

import com.typesafe.config.Config;
import greenledger.aws.DynamoEventStore;
import greenledger.core.StoredEvent;
import greenledger.domain.party.TenantId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.pekko.dispatch.Futures;
import org.apache.pekko.event.Logging;
import org.apache.pekko.event.LoggingAdapter;
import org.apache.pekko.persistence.AtomicWrite;
import org.apache.pekko.persistence.PersistentRepr;
import org.apache.pekko.persistence.journal.japi.AsyncWriteJournal;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;
import scala.concurrent.Future;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Try;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Our event store as a journal of Pekko Persistence: an atomic write is a commit. Pekko makes it
/// by its name, from its part of the configuration.
public final class LedgerJournal extends AsyncWriteJournal {

    private final DynamoDbClient dynamo;
    private final JournalStreams streams;
    private final Serialization serialization;
    private final LoggingAdapter log;

    public LedgerJournal(Config config) {
        this.dynamo =
                DynamoDbClient.builder()
                        .endpointOverride(URI.create(config.getString("endpoint")))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .build();
        this.streams =
                new JournalStreams(
                        new DynamoEventStore(dynamo, config.getString("table")),
                        new TenantId(config.getString("tenant")));
        this.serialization = SerializationExtension.get(context().system());
        this.log = Logging.getLogger(context().system(), this);
    }

    @Override
    public void postStop() {
        dynamo.close();
    }

    @Override
    public Future<Iterable<Optional<Exception>>> doAsyncWriteMessages(
            Iterable<AtomicWrite> writes) {
        return later(() -> {
            List<Optional<Exception>> rejections = new ArrayList<>();
            for (AtomicWrite write : writes) {
                rejections.add(write(write));
            }
            return rejections;
        });
    }

    @Override
    public Future<Void> doAsyncDeleteMessagesTo(String persistenceId, long toSequenceNr) {
        return later(() -> {
            streams.deleteTo(persistenceId, toSequenceNr);
            return null;
        });
    }

    @Override
    public Future<Void> doAsyncReplayMessages(
            String persistenceId,
            long fromSequenceNr,
            long toSequenceNr,
            long max,
            Consumer<PersistentRepr> replayed) {
        return later(() -> {
            long deleted = streams.deletedTo(persistenceId);
            streams.read(persistenceId).stream()
                    .filter(event -> event.number() > deleted)
                    .filter(event -> event.number() >= fromSequenceNr)
                    .filter(event -> event.number() <= toSequenceNr)
                    .limit(max)
                    .map(event -> event.message(persistenceId, serialization))
                    .forEach(replayed);
            return null;
        });
    }

    @Override
    public Future<Long> doAsyncReadHighestSequenceNr(String persistenceId, long fromSequenceNr) {
        return later(() ->
                streams.read(persistenceId).stream().mapToLong(PekkoEvent::number).max().orElse(0));
    }

    /// What cannot be serialized is rejected; the rest of its batch is not.
    private Optional<Exception> write(AtomicWrite write) {
        List<StoredEvent> facts = new ArrayList<>();
        for (PersistentRepr message : CollectionConverters.asJava(write.payload())) {
            Try<StoredEvent> fact = PekkoEvent.write(message, serialization);
            if (fact.isFailure()) {
                Throwable why = fact.failed().get();
                log.error(why, "{} is rejected", message);
                return Optional.of(new IllegalArgumentException(why));
            }
            facts.add(fact.get());
        }
        streams.append(write.persistenceId(), facts);
        return Optional.empty();
    }

    private <T> Future<T> later(Callable<T> work) {
        return Futures.future(work, context().dispatcher());
    }
}
