package greenledger.laptop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `./greenledger up` as a process of its own, which can be killed.
final class LedgerProcess implements AutoCloseable {

    private final Process process;

    private LedgerProcess(Process process) {
        this.process = process;
    }

    /// Returns once the API answers.
    static LedgerProcess start(int port, Path data, Path home) {
        try {
            Path root = Path.of(System.getProperty("greenledger.root"));
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            ProcessHandle.current().info().command().orElseThrow(),
                                            "-XX:+UseSerialGC",
                                            "-XX:TieredStopAtLevel=1",
                                            "--enable-native-access=ALL-UNNAMED",
                                            "--sun-misc-unsafe-memory-access=allow",
                                            "-Duser.home=" + home,
                                            "-cp",
                                            System.getProperty(
                                                    "surefire.test.class.path",
                                                    System.getProperty("java.class.path")),
                                            GreenLedger.class.getName(),
                                            "up",
                                            "--port",
                                            Integer.toString(port),
                                            "--data",
                                            data.toString()))
                            .directory(root.toFile())
                            .redirectErrorStream(true)
                            .start();
            awaitReady(process.inputReader());
            Thread.ofVirtual().start(() -> drain(process.inputReader()));
            return new LedgerProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// As the kernel does it when memory runs out: without a last word.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("The API answers at")) {
                return;
            }
        }
        throw new IllegalStateException("It did not start:\n" + said);
    }

    /// A full pipe would hold it up. Errors are passed on, with their causes.
    private static void drain(BufferedReader output) {
        try {
            output.lines()
                    .filter(line -> line.contains("ERROR") || line.startsWith("  "))
                    .forEach(System.out::println);
        } catch (UncheckedIOException _) {
            // The pipe is closed when the process is.
        }
    }
}
