package greenledger.runtime;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A service behind TLS, as AWS's are.
final class TlsFront implements AutoCloseable {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final TlsKey key;
    private final HttpHandler service;
    private final int port;
    private HttpsServer server;

    TlsFront(TlsKey key, HttpHandler service) {
        this.key = key;
        this.service = service;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    URI endpoint() {
        return URI.create("https://localhost:" + port);
    }

    /// Ends every connection, as the time between a snapshot and its restoring does.
    void disconnect() {
        server.stop(0);
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private HttpsServer listen(int onPort) {
        try {
            HttpsServer fresh =
                    HttpsServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            fresh.setHttpsConfigurator(new HttpsConfigurator(key.context()));
            fresh.setExecutor(workers);
            fresh.createContext("/", service);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("No port for TLS", e);
        }
    }
}
