package greenledger.dax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What knocks at the port and is no client: it is hung up on, and the others notice nothing.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class UninvitedTest {

    private static final long SEED = 20260101;

    /// GetItem, PutItem, Query, BatchGetItem, TransactWriteItems.
    private static final int[] METHODS = {
        263244906, -2106490455, -931250863, -697851100, -1160037738
    };

    private final TestCluster cluster;

    UninvitedTest(Origin local) throws IOException {
        cluster = TestCluster.start(local);
        cluster.put(cluster.dax(), "lot", 1);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void a_browser_is_hung_up_on() throws IOException {
        assertHungUpOn("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_wrong_magic_word_is_hung_up_on() throws IOException {
        assertHungUpOn(new CborWriter().text("J7yne5H").number(1).toBytes());
    }

    @Test
    void an_unknown_method_is_hung_up_on() throws IOException {
        assertHungUpOn(handshake().number(1).number(12345).toBytes());
    }

    @Test
    void a_length_beyond_all_bounds_is_hung_up_on() throws IOException {
        byte[] endless = {0x7b, 0x7f, -1, -1, -1, -1, -1, -1, -1};
        assertHungUpOn(endless);
    }

    @Test
    void requests_that_go_on_with_noise_hurt_nobody() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            int method = METHODS[random.nextInt(METHODS.length)];
            try (Socket socket = connect()) {
                byte[] message = handshake().number(1).number(method).raw(noise).toBytes();
                socket.getOutputStream().write(message);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        }
        assertEquals(1, cluster.read("lot"), () -> "seed " + SEED);
    }

    private void assertHungUpOn(byte[] message) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(message);
            assertEquals(-1, socket.getInputStream().read());
        }
        assertEquals(1, cluster.read("lot"));
    }

    private Socket connect() throws IOException {
        Socket socket =
                new Socket(
                        cluster.server().endpoint().getHost(),
                        cluster.server().endpoint().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static CborWriter handshake() {
        return new CborWriter().text("J7yne5G").number(1).nothing().map(0).number(0);
    }
}
