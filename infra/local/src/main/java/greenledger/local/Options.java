package greenledger.local;

import greenledger.local.time.Scheduler;
import greenledger.local.time.SystemScheduler;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What a local cloud is started with.
///
/// @param template the SAM template
/// @param engines the folder of DynamoDB Local's class path
/// @param port of the HTTP API; 0 takes a free one
/// @param data where state outlives the process; in memory where that is absent
/// @param outside time, ids and chance
/// @param stack what the stack is called and given
/// @param emulators services that answer elsewhere
/// @param keepsSchedules whether the template's schedules run
/// @param plugins what the system itself brings along
public record Options(
        Path template,
        Path engines,
        int port,
        Optional<Path> data,
        Outside outside,
        StackIdentity stack,
        Map<Service, URI> emulators,
        boolean keepsSchedules,
        Plugins plugins) {

    /// What comes from outside, so that a test can turn it.
    public record Outside(Scheduler scheduler, Supplier<String> ids, RandomGenerator chance) {

        /// Real time, random ids.
        public static Outside real() {
            return new Outside(
                    new SystemScheduler(),
                    () -> UUID.randomUUID().toString(),
                    RandomGenerator.getDefault());
        }
    }

    /// The account that the stack believes to be in.
    public record StackIdentity(
            String name, String region, String account, Map<String, String> parameters) {
        public StackIdentity {
            parameters = Map.copyOf(parameters);
        }
    }

    public Options {
        emulators = Map.copyOf(emulators);
    }

    /// The template as a developer starts it: real time, everything in memory, schedules off.
    public static Options of(Path template, Path engines) {
        return new Options(
                template,
                engines,
                0,
                Optional.empty(),
                Outside.real(),
                new StackIdentity("local", "eu-central-1", "000000000000", Map.of()),
                Map.of(),
                false,
                Plugins.none());
    }

    public Options on(int apiPort) {
        return new Options(
                template,
                engines,
                apiPort,
                data,
                outside,
                stack,
                emulators,
                keepsSchedules,
                plugins);
    }

    public Options in(Path directory) {
        return new Options(
                template,
                engines,
                port,
                Optional.of(directory),
                outside,
                stack,
                emulators,
                keepsSchedules,
                plugins);
    }

    public Options given(Outside other) {
        return new Options(
                template, engines, port, data, other, stack, emulators, keepsSchedules, plugins);
    }

    /// With these services taken from outside instead of being started.
    public Options over(Map<Service, URI> others) {
        return new Options(
                template, engines, port, data, outside, stack, others, keepsSchedules, plugins);
    }

    public Options withSchedules() {
        return new Options(template, engines, port, data, outside, stack, emulators, true, plugins);
    }

    public Options with(Plugins others) {
        return new Options(
                template, engines, port, data, outside, stack, emulators, keepsSchedules, others);
    }

    /// With these values for the template's parameters.
    public Options with(Map<String, String> parameters) {
        return as(new StackIdentity(stack.name(), stack.region(), stack.account(), parameters));
    }

    /// Under this name, so that it can share services with other stacks.
    public Options called(String name) {
        return as(new StackIdentity(name, stack.region(), stack.account(), stack.parameters()));
    }

    private Options as(StackIdentity given) {
        return new Options(
                template, engines, port, data, outside, given, emulators, keepsSchedules, plugins);
    }
}
