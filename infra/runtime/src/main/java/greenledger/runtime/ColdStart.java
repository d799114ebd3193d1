package greenledger.runtime;

import greenledger.local.template.ServerlessFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Measures how each function of the template starts, on one core.
final class ColdStart {

    private final Deployment deployment;
    private final Path root;
    private final Path scratch;
    private final int runs;
    private final int calls;
    private final List<String> pinned;

    /// @param runs of each kind, of which the median counts
    /// @param calls to a warm environment
    /// @param pinned a command that holds a process to one core
    ColdStart(
            Deployment deployment,
            Path root,
            Path scratch,
            int runs,
            int calls,
            List<String> pinned) {
        this.deployment = deployment;
        this.root = root;
        this.scratch = scratch;
        this.runs = runs;
        this.calls = calls;
        this.pinned = List.copyOf(pinned);
    }

    /// What there is to compare with: nothing but the runtime, and nothing but the SDK.
    List<Start> references() throws IOException {
        Optional<ServerlessFunction> any = deployment.functions().stream().findFirst();
        return List.of(
                reference(
                        "bare hello world",
                        deployment.launchOwn(HelloHandler.class, Optional.empty(), pinned)),
                reference("the SDK alone", deployment.launchOwn(SdkHandler.class, any, pinned)));
    }

    private Start reference(String name, Launch launch) throws IOException {
        List<Started> cold = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            cold.add(cold(launch, new Event(Event.object())));
        }
        return Start.of(name, launch.code().bytes(), cold, List.of());
    }

    Start of(ServerlessFunction function) throws IOException {
        List<Started> cold = new ArrayList<>();
        List<Started> restored = new ArrayList<>();
        Event event = Event.of(function, root);
        Launch launch = deployment.launch(function, false, pinned);
        for (int run = 0; run < runs; run++) {
            cold.add(cold(launch, event));
            if (function.snapStarted()) {
                restored.add(restored(deployment.launch(function, true, pinned), event));
            }
        }
        return Start.of(function.logicalId(), Files.size(function.code()), cold, restored);
    }

    private Started cold(Launch launch, Event event) throws IOException {
        try (LambdaProcess process = LambdaProcess.start(launch, log())) {
            Duration initialized = process.initialized();
            Reply first = process.invoke(event.again().text());
            Duration cpu = process.cpu();
            return new Started(
                    initialized, first, cpu, warm(process, event), process.residentMemory());
        }
    }

    private Started restored(Launch launch, Event event) throws IOException {
        try (LambdaProcess process = LambdaProcess.start(launch, log())) {
            process.snapshot();
            deployment.disconnect();
            Duration frozen = process.cpu();
            Duration restored = process.restore();
            Reply first = process.invoke(event.again().text());
            Duration cpu = process.cpu().minus(frozen);
            return new Started(restored, first, cpu, List.of(), process.residentMemory());
        }
    }

    private List<Duration> warm(LambdaProcess process, Event event) {
        return Stream.generate(() -> process.invoke(event.again().text()).took())
                .limit(calls)
                .toList();
    }

    private Path log() throws IOException {
        return Files.createTempFile(scratch, "process", ".log");
    }

    /// What one process showed.
    ///
    /// @param ready until it asked for its first event
    /// @param cpu on its core from its start or restoring to the answer of its first event
    /// @param memory resident, in bytes
    record Started(
            Duration ready,
            Reply first,
            Duration cpu,
            List<Duration> warm,
            Optional<Long> memory) {}
}
