package greenledger.local.parcels;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.engine.AwsClients;
import greenledger.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `POST /parcels`: puts a parcel into the table.
public final class AcceptParcelHandler implements RequestStreamHandler {

    private final AwsClients clients;
    private final String table;

    AcceptParcelHandler(ParcelsBackplane backplane) {
        this.clients = backplane.clients();
        this.table = backplane.setting("PARCELS_TABLE");
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        JsonNode request = Json.read(in.readAllBytes()).orElseThrow();
        JsonNode parcel = Json.read(request.path("body").asText()).orElseThrow();
        clients.dynamoDb()
                .putItem(asked ->
                        asked.tableName(table)
                                .item(
                                        Map.of(
                                                "id", text(parcel, "id"),
                                                "city", text(parcel, "city"))));
        out.write("{\"statusCode\":201,\"body\":\"accepted\"}".getBytes(UTF_8));
    }

    private static AttributeValue text(JsonNode parcel, String name) {
        return AttributeValue.fromS(parcel.path(name).asText());
    }
}
