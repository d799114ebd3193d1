package greenledger.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/// Loopback ports that nobody listens on yet.
public final class Ports {

    private static final int ANY = 0;

    private Ports() {}

    public static int free() {
        try (ServerSocket socket = new ServerSocket(ANY, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No loopback port is free", e);
        }
    }

    public static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
