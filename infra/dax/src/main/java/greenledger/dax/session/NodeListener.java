package greenledger.dax.session;

import greenledger.dax.replication.CacheNode;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Accepts the connections of one node, each served by a virtual thread of its own.
public final class NodeListener implements AutoCloseable {

    private static final Logger LOG = System.getLogger(NodeListener.class.getName());

    private final CacheNode node;
    private final ServerSocket listening;
    private final SessionServices services;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public NodeListener(CacheNode node, ServerSocket listening, SessionServices services) {
        this.node = node;
        this.listening = listening;
        this.services = services;
    }

    public void start() {
        threads.execute(this::accept);
    }

    public int connections() {
        return open.size();
    }

    /// Closes all connections at once, as happens to a client that was frozen for long.
    public void cut() {
        open.forEach(this::hangUp);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
        threads.shutdownNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException | RuntimeException failed) {
                if (!listening.isClosed()) {
                    LOG.log(Level.WARNING, "Node " + node.id() + " lost a client", failed);
                }
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket) {
            socket.setTcpNoDelay(true);
            Conversation.open(node, services, socket).run();
        } catch (EOFException | SocketException clientLeft) {
            LOG.log(Level.DEBUG, "A client of node " + node.id() + " left", clientLeft);
        } catch (IOException unintelligible) {
            LOG.log(Level.INFO, "Node " + node.id() + " hangs up: " + unintelligible.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.log(Level.ERROR, "Node " + node.id() + " hangs up on a client", unexpected);
        } finally {
            open.remove(socket);
        }
    }

    private void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            LOG.log(Level.DEBUG, "A client of node " + node.id() + " left", closedAlready);
        }
    }
}
