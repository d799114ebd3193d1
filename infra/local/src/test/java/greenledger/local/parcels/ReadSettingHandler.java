package greenledger.local.parcels;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Answers with its environment variable that the request names, or fails where there is none.
public final class ReadSettingHandler implements RequestStreamHandler {

    private final ParcelsBackplane backplane;

    ReadSettingHandler(ParcelsBackplane backplane) {
        this.backplane = backplane;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        String name = new String(in.readAllBytes(), UTF_8).replace("\"", "");
        out.write(("\"" + backplane.setting(name) + "\"").getBytes(UTF_8));
    }
}
