package greenledger.aws;

import greenledger.core.Bus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// The bus on EventBridge.
public final class EventBridgeBus implements Bus {

    /// The most that one call of PutEvents takes.
    private static final int BATCH = 10;

    /// As long as [Clients] waits for any answer.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final EventBridgeClient client;
    private final String bus;
    private final Duration patience;

    public EventBridgeBus(EventBridgeClient client, String bus) {
        this(client, bus, PATIENCE);
    }

    /// @param patience for each request, with all its tries
    public EventBridgeBus(EventBridgeClient client, String bus, Duration patience) {
        this.client = client;
        this.bus = bus;
        this.patience = patience;
    }

    @Override
    public void publish(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            put(messages.subList(from, Math.min(messages.size(), from + BATCH)));
        }
    }

    private void put(List<Message> messages) {
        PutEventsResponse answer =
                client.putEvents(request ->
                        request.entries(messages.stream().map(this::entry).toList())
                                .overrideConfiguration(
                                        settings -> settings.apiCallTimeout(patience)));
        List<String> failed = new ArrayList<>();
        for (PutEventsResultEntry entry : answer.entries()) {
            if (entry.errorCode() != null) {
                failed.add(entry.errorCode() + ": " + entry.errorMessage());
            }
        }
        if (!failed.isEmpty()) {
            throw new NotPublished(failed);
        }
    }

    private PutEventsRequestEntry entry(Message message) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(message.source())
                .detailType(message.type())
                .detail(message.json())
                .build();
    }

    /// Some facts did not get on the bus; all of them have to be put there again.
    static final class NotPublished extends RuntimeException {
        NotPublished(List<String> reasons) {
            super(reasons.size() + " facts were not published: " + String.join("; ", reasons));
        }
    }
}
