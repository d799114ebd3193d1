package greenledger.local.parcels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `WeighParcel`: gives the parcel back, unless it is too heavy.
public final class WeighParcelHandler implements RequestStreamHandler {

    private static final int MOST_GRAMS = 20_000;

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        JsonNode parcel = Json.read(in.readAllBytes()).orElseThrow();
        int grams = parcel.path("grams").asInt();
        if (grams > MOST_GRAMS) {
            throw new ParcelTooHeavy(grams);
        }
        out.write(Json.bytes(parcel));
    }
}
