package greenledger.local.parcels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/// Does what its backplane lets it: waits at the gate it was given, then answers what it was asked.
public final class WaitAtGateHandler implements RequestStreamHandler {

    /// Where an invocation says that it has begun, and waits until it may go on.
    public record Gate(CountDownLatch begun, CountDownLatch open) {

        public static Gate shut() {
            return new Gate(new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    private final Gate gate;

    WaitAtGateHandler(Gate gate) {
        this.gate = gate;
    }

    WaitAtGateHandler() {
        this(new Gate(new CountDownLatch(0), new CountDownLatch(0)));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gate.begun().countDown();
        try {
            gate.open().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at the gate", e);
        }
        in.transferTo(out);
    }
}
