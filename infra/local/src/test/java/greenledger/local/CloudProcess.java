package greenledger.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A local cloud as a process of its own, which can be killed.
public record CloudProcess(Process process, Map<Service, URI> services) implements AutoCloseable {

    /// Returns once everything answers.
    public static CloudProcess start(Path template, Path data) {
        try {
            Process process =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty(
                                            "surefire.test.class.path",
                                            System.getProperty("java.class.path")),
                                    Main.class.getName(),
                                    "up",
                                    "--port",
                                    "0",
                                    "--template",
                                    template.toString(),
                                    "--engines",
                                    Parcels.engines().toString(),
                                    "--data",
                                    data.toString())
                            .redirectErrorStream(true)
                            .start();
            CloudProcess cloud = new CloudProcess(process, services(process.inputReader()));
            Thread.ofVirtual().start(() -> drain(process.inputReader()));
            return cloud;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI at(Service service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }

    /// As the kernel does it when memory runs out: without a last word.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /// A full pipe would hold it up.
    private static void drain(BufferedReader output) {
        output.lines().filter(line -> line.contains("SEVERE")).forEach(System.out::println);
    }

    private static Map<Service, URI> services(BufferedReader output) throws IOException {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            String[] words = line.strip().split(" +", -1);
            if (words.length == 2 && words[1].startsWith("http://")) {
                services.put(Service.valueOf(words[0]), URI.create(words[1]));
            }
            if (line.startsWith("Ctrl-C")) {
                return services;
            }
        }
        throw new IllegalStateException("It did not start:\n" + said);
    }
}
