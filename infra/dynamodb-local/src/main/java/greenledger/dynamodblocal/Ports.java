package greenledger.dynamodblocal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/// Loopback ports that nobody listens on yet.
///
/// They lie below those that an operating system hands out by itself (32768 and up on Linux, 49152
/// and up elsewhere): one of those may be the near end of somebody's connection by the time that it
/// is listened on.
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No loopback port from %d to %d is free".formatted(LOWEST, HIGHEST));
    }

    public static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
