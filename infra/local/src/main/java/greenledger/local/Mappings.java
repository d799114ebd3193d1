package greenledger.local;

import greenledger.local.engine.AwsClients;
import greenledger.local.source.Checkpoints;
import greenledger.local.source.QueueMapping;
import greenledger.local.source.QueueSource;
import greenledger.local.source.SourceHealth;
import greenledger.local.source.StreamMapping;
import greenledger.local.source.StreamSource;
import greenledger.local.time.Surroundings;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The event source mappings at work.
record Mappings(List<StreamSource> streams, List<QueueSource> queues) implements AutoCloseable {

    static Mappings start(
            List<StreamMapping> streams,
            List<QueueMapping> queues,
            AwsClients clients,
            Checkpoints checkpoints,
            Surroundings surroundings) {
        Mappings mappings =
                new Mappings(
                        streams.stream()
                                .map(each ->
                                        new StreamSource(
                                                each,
                                                clients.dynamoDbStreams(),
                                                checkpoints,
                                                surroundings))
                                .toList(),
                        queues.stream()
                                .map(each -> new QueueSource(each, clients.sqs(), surroundings))
                                .toList());
        mappings.streams().forEach(StreamSource::start);
        mappings.queues().forEach(QueueSource::start);
        return mappings;
    }

    List<SourceHealth> health() {
        return Stream.concat(
                        streams.stream().map(StreamSource::health),
                        queues.stream().map(QueueSource::health))
                .toList();
    }

    /// All at a time, because each waits for its poll to end.
    @Override
    public void close() {
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            streams.forEach(each -> closers.execute(each::close));
            queues.forEach(each -> closers.execute(each::close));
        }
    }
}
