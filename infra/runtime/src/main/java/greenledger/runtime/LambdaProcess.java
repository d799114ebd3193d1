package greenledger.runtime;

import greenledger.runtime.RuntimeApi.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One execution environment: a deployed package in a process of its own under AWS's runtime
/// interface client, which serves one event at a time.
public final class LambdaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final RuntimeApi api;
    private final Launch launch;
    private final Path log;
    private final long spawned;

    private LambdaProcess(Process process, RuntimeApi api, Launch launch, Path log, long spawned) {
        this.process = process;
        this.api = api;
        this.launch = launch;
        this.log = log;
        this.spawned = spawned;
    }

    /// @param log takes what the process prints
    public static LambdaProcess start(Launch launch, Path log) {
        RuntimeApi api = new RuntimeApi(launch.arn());
        ProcessBuilder builder =
                new ProcessBuilder(launch.command())
                        .directory(launch.code().folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH"));
        environment.putAll(launch.variables());
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        long spawned = System.nanoTime();
        try {
            return new LambdaProcess(builder.start(), api, launch, log, spawned);
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("Cannot start " + launch.command(), e);
        }
    }

    /// Waits until it asks for its first event.
    ///
    /// @return since it was started
    public Duration initialized() {
        return since(spawned, next(Word.AsksForEvent.class));
    }

    /// Waits until it may be frozen, every hook before a snapshot having run.
    ///
    /// @return since it was started
    public Duration snapshot() {
        return since(spawned, next(Word.AsksForRestore.class));
    }

    /// Wakes it as from a snapshot, and waits until it asks for an event.
    public Duration restore() {
        long begin = System.nanoTime();
        api.restore();
        return since(begin, next(Word.AsksForEvent.class));
    }

    /// Hands it an event, and waits until it asks for the next one.
    public Reply invoke(String event) {
        long begin = System.nanoTime();
        api.hand(event, launch.timeout());
        Word.Answers answer = next(Word.Answers.class);
        next(Word.AsksForEvent.class);
        return new Reply(answer.failed(), answer.payload(), since(begin, answer));
    }

    /// Resident memory, in bytes, where this system tells it.
    public Optional<Long> residentMemory() {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + status, e);
        }
    }

    /// Time on a core so far, which other work on this machine does not stretch; zero where this
    /// system does not tell it.
    public Duration cpu() {
        Path threads = Path.of("/proc/" + process.pid() + "/task");
        if (!Files.isDirectory(threads)) {
            return Duration.ZERO;
        }
        try (Stream<Path> all = Files.list(threads)) {
            return Duration.ofNanos(all.mapToLong(LambdaProcess::nanosOnCore).sum());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + threads, e);
        }
    }

    /// What it has printed.
    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }

    private <W extends Word> W next(Class<W> kind) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Word> word = Optional.empty();
        while (word.isEmpty()
                && System.nanoTime() < end
                && (process.isAlive() || !api.words().isEmpty())) {
            word = poll();
        }
        if (word.filter(kind::isInstance).isPresent()) {
            return kind.cast(word.get());
        }
        throw new IllegalStateException(
                "%s: waited for %s, heard %s (%s). It printed:%n%s"
                        .formatted(
                                launch.handler(),
                                kind.getSimpleName(),
                                word,
                                process.isAlive() ? "alive" : "exit " + process.exitValue(),
                                printed()));
    }

    private Optional<Word> poll() {
        try {
            return Optional.ofNullable(api.words().poll(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + launch.handler() + " ran", e);
        }
    }

    private static long nanosOnCore(Path thread) {
        try {
            String schedule = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(schedule.substring(0, schedule.indexOf(' ')));
        } catch (NoSuchFileException _) {
            return 0; // a thread that has ended meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read of " + thread, e);
        }
    }

    private static Duration since(long begin, Word word) {
        return Duration.ofNanos(word.nanos() - begin);
    }
}
