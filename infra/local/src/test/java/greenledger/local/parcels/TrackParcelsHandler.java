package greenledger.local.parcels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.engine.AwsClients;
import greenledger.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Stream of the parcels table: orders a label for each new parcel and tells the bus.
public final class TrackParcelsHandler implements RequestStreamHandler {

    private final AwsClients clients;
    private final String labels;
    private final EventBridgeClient events;
    private final String bus;
    private final BlockingQueue<String> seen;

    TrackParcelsHandler(ParcelsBackplane backplane) {
        this.clients = backplane.clients();
        this.labels = backplane.setting("LABELS_QUEUE");
        this.events = backplane.events();
        this.bus = backplane.setting("BUS");
        this.seen = backplane.seen();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        JsonNode batch = Json.read(in.readAllBytes()).orElseThrow();
        for (JsonNode record : batch.path("Records")) {
            String id = record.at("/dynamodb/Keys/id/S").asText();
            seen.add(record.path("eventName").asText() + " " + id);
            clients.sqs()
                    .sendMessage(
                            asked -> asked.queueUrl(labels).messageGroupId(id).messageBody(id));
            tell(id, record.at("/dynamodb/NewImage/city/S").asText());
        }
        out.write(Json.bytes(Json.object().set("batchItemFailures", Json.array())));
    }

    private void tell(String id, String city) {
        String detail = Json.text(Json.object().put("id", id).put("city", city).put("grams", 500));
        events.putEvents(asked ->
                asked.entries(
                        PutEventsRequestEntry.builder()
                                .eventBusName(bus)
                                .source("parcels")
                                .detailType("ParcelAccepted")
                                .detail(detail)
                                .build()));
    }
}
