package greenledger.dax.session;

import greenledger.dax.auth.SignatureVerifier;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.fault.Call;
import greenledger.dax.fault.Fault;
import greenledger.dax.fault.Moment;
import greenledger.dax.operation.Failures;
import greenledger.dax.operation.Reply;
import greenledger.dax.operation.Reply.Done;
import greenledger.dax.operation.Reply.Failed;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.request.Request;
import greenledger.dax.request.Request.AuthorizeConnection;
import greenledger.dax.request.RequestReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/// One connection from its handshake to its end: requests in order, each answered before the next
/// is read.
final class Conversation {

    private final CacheNode node;
    private final SessionServices services;
    private final CborReader in;
    private final ReplyWriter replies;
    private boolean authenticated;

    private Conversation(
            CacheNode node, SessionServices services, CborReader in, ReplyWriter replies) {
        this.node = node;
        this.services = services;
        this.in = in;
        this.replies = replies;
        this.authenticated = services.verifier().isEmpty();
    }

    /// Shakes hands.
    static Conversation open(CacheNode node, SessionServices services, Socket socket)
            throws IOException {
        CborReader in = new CborReader(new BufferedInputStream(socket.getInputStream()));
        Handshake handshake = Handshake.read(in);
        ReplyWriter replies =
                new ReplyWriter(
                        new BufferedOutputStream(socket.getOutputStream()),
                        handshake.framed(),
                        services.requestIds());
        return new Conversation(node, services, in, replies);
    }

    /// Serves until the client leaves or a fault cuts the connection.
    void run() throws IOException {
        RequestReader requests = new RequestReader(in);
        boolean goesOn = true;
        while (goesOn && !in.atEnd()) {
            Request request = requests.read();
            if (request instanceof AuthorizeConnection credentials) {
                authenticated = verifies(credentials);
            } else {
                goesOn = serve(request);
            }
        }
    }

    private boolean serve(Request request) throws IOException {
        Call call = new Call(node.id(), request.method());
        if (!passes(Moment.RECEIVED, call)) {
            return false;
        }
        Reply reply =
                authenticated
                        ? services.operations().perform(node, request)
                        : Failures.notAuthenticated();
        if (!passes(Moment.PERFORMED, call)) {
            return false;
        }
        replies.write(reply);
        switch (reply) {
            case Done done -> done.aftermath().ifPresent(services.background()::execute);
            case Failed _ -> {}
        }
        return true;
    }

    private boolean passes(Moment moment, Call call) {
        return switch (services.faults().at(moment, call)) {
            case Fault.None _ -> true;
            case Fault.Cut _ -> false;
            case Fault.Hold(CompletionStage<?> until) -> outlasts(until);
        };
    }

    private static boolean outlasts(CompletionStage<?> hold) {
        try {
            hold.toCompletableFuture().get();
            return true;
        } catch (ExecutionException over) {
            return true;
        } catch (InterruptedException serverCloses) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean verifies(AuthorizeConnection credentials) {
        Optional<SignatureVerifier> verifier = services.verifier();
        return verifier.isEmpty()
                || verifier.get()
                        .verifies(
                                credentials.accessKeyId(),
                                credentials.stringToSign(),
                                credentials.signature());
    }
}
