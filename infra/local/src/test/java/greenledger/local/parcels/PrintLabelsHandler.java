package greenledger.local.parcels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;

/// Queue of labels, rule on the bus and schedule: notes what came.
public final class PrintLabelsHandler implements RequestStreamHandler {

    private final BlockingQueue<String> seen;

    PrintLabelsHandler(ParcelsBackplane backplane) {
        this.seen = backplane.seen();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        JsonNode event = Json.read(in.readAllBytes()).orElseThrow();
        if (event.path("sweep").asBoolean()) {
            seen.add("swept");
        }
        if (event.path("source").asText().equals("parcels")) {
            seen.add("event " + event.at("/detail/id").asText());
        }
        for (JsonNode message : event.path("Records")) {
            seen.add("label " + message.path("body").asText());
        }
        out.write(Json.bytes(Json.object().set("batchItemFailures", Json.array())));
    }
}
