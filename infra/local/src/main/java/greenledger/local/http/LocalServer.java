package greenledger.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A port of this machine that hands each request to a handler, on a virtual thread of its own.
public final class LocalServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int GRACE_SECONDS = 1;

    private final HttpServer server;
    private final ExecutorService workers;

    private LocalServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /// Listens there; on port 0 the system chooses one.
    public static LocalServer start(InetSocketAddress address, HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(address, BACKLOG);
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(workers);
            server.createContext("/", handler);
            server.start();
            return new LocalServer(server, workers);
        } catch (BindException e) {
            throw new IllegalStateException(
                    "Port %d is taken: stop what listens there, or choose another port"
                            .formatted(address.getPort()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can listen on " + address, e);
        }
    }

    public URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://%s:%d".formatted(address.getHostString(), address.getPort()));
    }

    /// Takes no more requests, and lets those under way finish for a moment.
    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
        workers.shutdownNow();
    }
}
