package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.core.Issuer;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// All the configuration there is, read once, at start, from the environment that `template.yaml`
/// sets.
public record Settings(
        String eventsTable,
        String idempotencyTable,
        String viewsTable,
        String eventBus,
        String ledgerTable,
        String taskTokensTable,
        String transferStateMachine,
        Issuer issuer) {

    static final List<String> NEEDED =
            List.of(
                    "EVENTS_TABLE",
                    "IDEMPOTENCY_TABLE",
                    "VIEWS_TABLE",
                    "EVENT_BUS",
                    "LEDGER_TABLE",
                    "TASK_TOKENS_TABLE",
                    "TRANSFER_STATE_MACHINE",
                    "TOKEN_ISSUER",
                    "TOKEN_AUDIENCE",
                    "TOKEN_KEYS_URL");

    /// Reads them all.
    ///
    /// @throws IllegalStateException that names every variable that is not set
    public static Settings from(Map<String, String> environment) {
        List<String> missing =
                NEEDED.stream()
                        .filter(name -> environment.getOrDefault(name, "").isBlank())
                        .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "These environment variables are not set: " + String.join(", ", missing));
        }
        return new Settings(
                get(environment, "EVENTS_TABLE"),
                get(environment, "IDEMPOTENCY_TABLE"),
                get(environment, "VIEWS_TABLE"),
                get(environment, "EVENT_BUS"),
                get(environment, "LEDGER_TABLE"),
                get(environment, "TASK_TOKENS_TABLE"),
                get(environment, "TRANSFER_STATE_MACHINE"),
                new Issuer(
                        get(environment, "TOKEN_ISSUER"),
                        get(environment, "TOKEN_AUDIENCE"),
                        URI.create(get(environment, "TOKEN_KEYS_URL"))));
    }

    private static String get(Map<String, String> environment, String name) {
        return requireNonNull(environment.get(name));
    }
}
