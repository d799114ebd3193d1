package greenledger.dax;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/// The sockets on which a cluster listens: all on the loopback address, where nobody else can reach
/// them.
final class Sockets {

    private static final int BACKLOG = 256;

    private Sockets() {}

    /// All of them or none.
    static List<ServerSocket> listen(int count, int firstPort, Optional<SSLContext> tls)
            throws IOException {
        ServerSocketFactory factory =
                tls.<ServerSocketFactory>map(SSLContext::getServerSocketFactory)
                        .orElseGet(ServerSocketFactory::getDefault);
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                int port = firstPort == 0 ? 0 : firstPort + i;
                sockets.add(
                        factory.createServerSocket(
                                port, BACKLOG, InetAddress.getLoopbackAddress()));
            }
            return sockets;
        } catch (IOException taken) {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            throw taken;
        }
    }
}
