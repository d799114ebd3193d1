package greenledger.local.engine;

import java.util.concurrent.CountDownLatch;

/// A program that says that it runs, and never ends by itself.
public final class Forever {

    private Forever() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("running");
        new CountDownLatch(1).await();
    }
}
