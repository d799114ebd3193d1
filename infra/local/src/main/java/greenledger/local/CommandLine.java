package greenledger.local;

import java.io.Serial;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user asked for.
sealed interface CommandLine {

    record Help() implements CommandLine {}

    record Up(
            int port,
            Optional<Path> data,
            Path template,
            Optional<Path> engines,
            boolean keepsSchedules,
            Map<String, String> parameters,
            Map<Service, URI> endpoints)
            implements CommandLine {

        Options options() {
            Path jars =
                    engines.orElseGet(() ->
                            template.toAbsolutePath()
                                    .resolveSibling("infra/dynamodb-local/target/lib"));
            Options options = Options.of(template, jars).on(port).with(parameters).over(endpoints);
            Options lasting = data.map(options::in).orElse(options);
            return keepsSchedules ? lasting.withSchedules() : lasting;
        }
    }

    /// What was asked for is nothing that there is.
    final class Misused extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static CommandLine parse(String[] arguments) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        if (words.isEmpty()) {
            return new Help();
        }
        String command = words.remove();
        return switch (command) {
            case "help", "--help", "-h" -> new Help();
            case "up" -> up(words);
            default -> throw new Misused("There is no command " + command + ".");
        };
    }

    private static Up up(Deque<String> words) {
        Up up =
                new Up(
                        8080,
                        Optional.empty(),
                        Path.of("template.yaml"),
                        Optional.empty(),
                        false,
                        Map.of(),
                        Map.of());
        while (!words.isEmpty()) {
            up = with(up, words.remove(), words);
        }
        return up;
    }

    private static Up with(Up up, String option, Deque<String> words) {
        return switch (option) {
            case "--port" ->
                    new Up(
                            port(option, words),
                            up.data,
                            up.template,
                            up.engines,
                            up.keepsSchedules,
                            up.parameters,
                            up.endpoints);
            case "--data" ->
                    new Up(
                            up.port,
                            Optional.of(path(option, words)),
                            up.template,
                            up.engines,
                            up.keepsSchedules,
                            up.parameters,
                            up.endpoints);
            case "--template" ->
                    new Up(
                            up.port,
                            up.data,
                            path(option, words),
                            up.engines,
                            up.keepsSchedules,
                            up.parameters,
                            up.endpoints);
            case "--engines" ->
                    new Up(
                            up.port,
                            up.data,
                            up.template,
                            Optional.of(path(option, words)),
                            up.keepsSchedules,
                            up.parameters,
                            up.endpoints);
            case "--schedules" ->
                    new Up(
                            up.port,
                            up.data,
                            up.template,
                            up.engines,
                            true,
                            up.parameters,
                            up.endpoints);
            case "--parameter" ->
                    new Up(
                            up.port,
                            up.data,
                            up.template,
                            up.engines,
                            up.keepsSchedules,
                            parameter(up, option, words),
                            up.endpoints);
            case "--endpoint" ->
                    new Up(
                            up.port,
                            up.data,
                            up.template,
                            up.engines,
                            up.keepsSchedules,
                            up.parameters,
                            endpoint(up, option, words));
            default -> throw new Misused("There is no option " + option + ".");
        };
    }

    private static Map<String, String> parameter(Up up, String option, Deque<String> words) {
        String[] parts = value(option, words).split("=", 2);
        if (parts.length != 2 || parts[0].isBlank()) {
            throw new Misused(
                    option + " takes a name and a value, as in " + option + " Name=Value.");
        }
        Map<String, String> parameters = new HashMap<>(up.parameters);
        parameters.put(parts[0], parts[1]);
        return parameters;
    }

    private static Map<Service, URI> endpoint(Up up, String option, Deque<String> words) {
        try {
            Map<Service, URI> endpoints = new EnumMap<>(Service.class);
            endpoints.putAll(up.endpoints);
            endpoints.putAll(Endpoints.parse(value(option, words)));
            return endpoints;
        } catch (IllegalArgumentException refused) {
            throw new Misused(option + ": " + refused.getMessage());
        }
    }

    private static Path path(String option, Deque<String> words) {
        return Path.of(value(option, words));
    }

    private static int port(String option, Deque<String> words) {
        String value = value(option, words);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new Misused(option + " takes a port from 0 to 65535, not " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private static String value(String option, Deque<String> words) {
        return Optional.ofNullable(words.poll())
                .orElseThrow(() -> new Misused(option + " needs a value."));
    }
}
