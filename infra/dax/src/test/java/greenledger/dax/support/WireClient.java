package greenledger.dax.support;

import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.cbor.MajorType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.dax.utils.SigV4Gen;
import software.amazon.dax.utils.SigV4Gen.SigAndStringToSign;

/// The barest of clients, on one connection: it shows the codes that real clients hide behind their
/// retries.
public final class WireClient implements AutoCloseable {

    private static final int SERVICE = 1;
    private static final int AUTHORIZE_CONNECTION = 1489122155;
    private static final int ENDPOINTS = 455855874;

    private final Socket socket;
    private final CborReader in;

    private WireClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new CborReader(new BufferedInputStream(socket.getInputStream()));
    }

    public static WireClient connect(URI endpoint) throws IOException {
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setSoTimeout(10_000);
        WireClient client = new WireClient(socket);
        client.send(new CborWriter().text("J7yne5G").number(0).nothing().map(0).number(0));
        return client;
    }

    /// Signs as the Java client does, by the Java client's own code.
    public void authorize(String accessKey, String secretKey) throws IOException {
        SigAndStringToSign signed =
                SigV4Gen.generateSigAndStringToSign(
                        AwsBasicCredentials.create(accessKey, secretKey),
                        "https://dax.amazonaws.com",
                        "us-east-1",
                        "");
        send(
                new CborWriter()
                        .number(SERVICE)
                        .number(AUTHORIZE_CONNECTION)
                        .text(accessKey)
                        .text(signed.mSignature)
                        .bytes(signed.mStringToSign.getBytes(StandardCharsets.UTF_8))
                        .nothing()
                        .nothing());
    }

    /// The error codes of the answer; none means that it is a good one.
    public List<Integer> askEndpoints() throws IOException {
        send(new CborWriter().number(SERVICE).number(ENDPOINTS));
        List<Integer> codes = new ArrayList<>();
        in.forEach(MajorType.ARRAY, () -> codes.add(in.readInt()));
        if (codes.isEmpty()) {
            in.forEach(MajorType.ARRAY, () -> in.forEach(MajorType.MAP, this::skipField));
        } else {
            in.readText();
            in.forEach(MajorType.ARRAY, this::skipValue);
        }
        return codes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void skipField() throws IOException {
        in.readInt();
        skipValue();
    }

    private void skipValue() throws IOException {
        switch (in.type()) {
            case TEXT, BYTES -> in.readName();
            case UNSIGNED, NEGATIVE -> in.readLong();
            case ARRAY, MAP, TAG, SIMPLE -> throw new IOException("unexpected " + in.type());
        }
    }

    private void send(CborWriter message) throws IOException {
        socket.getOutputStream().write(message.toBytes());
    }
}
