package greenledger.local.parcels;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Answers with its environment variable that the request names, or fails where there is none.
public final class AcceptParcelHandler implements RequestStreamHandler {

    private final ParcelsBackplane backplane;

    AcceptParcelHandler(ParcelsBackplane backplane) {
        this.backplane = backplane;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        String name = new String(in.readAllBytes(), UTF_8).replace("\"", "");
        String value =
                Optional.ofNullable(backplane.environment().get(name))
                        .orElseThrow(() -> new NoSuchSetting(name));
        out.write(("\"" + value + "\"").getBytes(UTF_8));
    }
}
