package greenledger.dax;

import greenledger.dax.auth.SecretKeys;
import greenledger.dax.auth.SignatureVerifier;
import greenledger.dax.cache.CacheSettings;
import greenledger.dax.fault.Faults;
import greenledger.dax.operation.Backend;
import greenledger.dax.operation.KeySchemas;
import greenledger.dax.operation.NodeEndpoint;
import greenledger.dax.operation.Operations;
import greenledger.dax.operation.TransactionFill;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.Replication;
import greenledger.dax.session.NodeListener;
import greenledger.dax.session.SessionServices;
import greenledger.dax.value.AttributeLists;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/// Says what a server is to be like, and starts it. What is not said is as in DAX: five minutes for
/// each cache.
public final class DaxServerBuilder {

    private final TableAccess tables;
    private int nodes = 1;
    private int port;
    private CacheSettings itemCache = CacheSettings.livingFor(CacheSettings.DEFAULT_TIME_TO_LIVE);
    private CacheSettings queryCache = itemCache;
    private InstantSource clock = InstantSource.system();
    private Faults faults = Faults.none();
    private Optional<SignatureVerifier> verifier = Optional.empty();
    private Optional<SSLContext> tls = Optional.empty();

    DaxServerBuilder(TableAccess tables) {
        this.tables = tables;
    }

    public DaxServerBuilder nodes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a cluster has at least one node, not " + count);
        }
        nodes = count;
        return this;
    }

    /// The first node's port; the others follow it. Without one, or with 0, each takes any that is
    /// free.
    public DaxServerBuilder port(int first) {
        port = first;
        return this;
    }

    public DaxServerBuilder itemCache(CacheSettings settings) {
        itemCache = settings;
        return this;
    }

    public DaxServerBuilder queryCache(CacheSettings settings) {
        queryCache = settings;
        return this;
    }

    /// The time by which entries expire and news travels between nodes.
    public DaxServerBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    public DaxServerBuilder faults(Faults port) {
        faults = port;
        return this;
    }

    /// Lets only those speak who sign with these keys. Without, anybody may.
    public DaxServerBuilder accessKeys(SecretKeys keys) {
        verifier = Optional.of(new SignatureVerifier(keys));
        return this;
    }

    /// Speaks TLS with the key in this context: clients then use `daxs://`.
    public DaxServerBuilder tls(SSLContext context) {
        tls = Optional.of(context);
        return this;
    }

    /// Listens on all ports, or on none and fails.
    public DaxServer start() throws IOException {
        try {
            return serve(Sockets.listen(nodes, port, tls));
        } catch (IOException notListening) {
            tables.release().run();
            throw notListening;
        }
    }

    private DaxServer serve(List<ServerSocket> sockets) {
        List<NodeEndpoint> endpoints = new ArrayList<>();
        List<CacheNode> caches = new ArrayList<>();
        for (ServerSocket socket : sockets) {
            int id = caches.size();
            InetSocketAddress address = (InetSocketAddress) socket.getLocalSocketAddress();
            endpoints.add(new NodeEndpoint(id, address));
            caches.add(new CacheNode(id, clock, itemCache, queryCache));
        }
        Backend backend =
                new Backend(
                        tables.dynamoDb(),
                        new KeySchemas(tables.dynamoDb()),
                        new AttributeLists(),
                        new Replication(caches, faults, clock));
        TransactionFill fill = new TransactionFill(backend);
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        SessionServices services = services(new Operations(backend, endpoints, fill), background);
        List<NodeListener> listeners =
                caches.stream()
                        .map(it -> new NodeListener(it, sockets.get(it.id()), services))
                        .toList();
        listeners.forEach(NodeListener::start);
        return new DaxServer(uris(endpoints), caches, listeners, fill, release(background));
    }

    private SessionServices services(Operations operations, Executor background) {
        AtomicLong requests = new AtomicLong();
        return new SessionServices(
                operations,
                faults,
                verifier,
                background,
                () -> "local-" + requests.incrementAndGet());
    }

    /// By address: the Node client looks names up in the DNS, which need not know of localhost.
    private List<URI> uris(List<NodeEndpoint> endpoints) {
        String scheme = tls.isPresent() ? "daxs" : "dax";
        return endpoints.stream()
                .map(it -> URI.create(scheme + "://" + it.host() + ":" + it.address().getPort()))
                .toList();
    }

    private Runnable release(ExecutorService background) {
        return () -> {
            background.shutdownNow();
            tables.release().run();
        };
    }
}
