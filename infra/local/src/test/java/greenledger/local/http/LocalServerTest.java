package greenledger.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/// Where a server of this machine listens.
final class LocalServerTest {

    @Test
    void a_port_that_is_taken_is_named() {
        try (LocalServer first = start(0)) {
            int port = first.url().getPort();
            IllegalStateException taken =
                    assertThrows(IllegalStateException.class, () -> start(port).close());
            assertEquals(
                    "Port " + port + " is taken: stop what listens there, or choose another port",
                    taken.getMessage());
        }
    }

    private static LocalServer start(int port) {
        return LocalServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                LocalServerTest::silence);
    }

    private static void silence(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
    }
}
