package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.aws.payment.PaymentProvider;
import greenledger.core.Issuer;
import greenledger.core.deadletter.DeadLetterQueues.Queue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All the configuration there is, read once, at start, from the environment that `template.yaml`
/// sets.
///
/// @param mailFrom whose address mail bears; blank where none is sent
/// @param privateWebhooks whether webhooks may be called that only this network has
/// @param announceChanges whether others are told which rows have changed
/// @param deadLetterQueues known to those only that look into them
public record Settings(
        String eventsTable,
        String idempotencyTable,
        String viewsTable,
        String eventBus,
        String ledgerTable,
        String noticesQueue,
        String noticesTable,
        String mailFrom,
        boolean privateWebhooks,
        boolean announceChanges,
        String taskTokensTable,
        String transferStateMachine,
        Optional<PaymentProvider> paymentProvider,
        Issuer issuer,
        String failuresTable,
        List<Queue> deadLetterQueues) {

    /// The variables that have to be set, for every function.
    public static final List<String> NEEDED =
            List.of(
                    "EVENTS_TABLE",
                    "IDEMPOTENCY_TABLE",
                    "VIEWS_TABLE",
                    "EVENT_BUS",
                    "LEDGER_TABLE",
                    "FAILURES_TABLE",
                    "NOTICES_QUEUE",
                    "NOTICES_TABLE",
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
                get(environment, "NOTICES_QUEUE"),
                get(environment, "NOTICES_TABLE"),
                environment.getOrDefault("MAIL_FROM", ""),
                environment.getOrDefault("PRIVATE_WEBHOOKS", "").equals("true"),
                environment.getOrDefault("ANNOUNCE_CHANGES", "").equals("true"),
                get(environment, "TASK_TOKENS_TABLE"),
                get(environment, "TRANSFER_STATE_MACHINE"),
                paymentProvider(environment),
                new Issuer(
                        get(environment, "TOKEN_ISSUER"),
                        get(environment, "TOKEN_AUDIENCE"),
                        URI.create(get(environment, "TOKEN_KEYS_URL"))),
                get(environment, "FAILURES_TABLE"),
                deadLetterQueues(environment.getOrDefault("DEAD_LETTER_QUEUES", "")));
    }

    /// Reads `Name=url` and, where messages of another queue end, `Name=url<url of that`.
    private static List<Queue> deadLetterQueues(String text) {
        return Stream.of(text.split("[\\s,]+", -1))
                .filter(each -> !each.isEmpty())
                .map(Settings::deadLetterQueue)
                .toList();
    }

    private static Queue deadLetterQueue(String text) {
        String[] sides = text.split("[=<]", 3);
        if (sides.length < 2) {
            throw new IllegalStateException(
                    "DEAD_LETTER_QUEUES names queues as Name=url, unlike " + text);
        }
        return new Queue(
                sides[0], sides[1], sides.length == 2 ? Optional.empty() : Optional.of(sides[2]));
    }

    /// An outside provider of payments, if one is to be asked rather than our own accounts.
    private static Optional<PaymentProvider> paymentProvider(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("PAYMENT_PROVIDER_URL"))
                .filter(url -> !url.isBlank())
                .map(url ->
                        PaymentProvider.at(
                                URI.create(url),
                                environment.getOrDefault("PAYMENT_PROVIDER_TOKEN", "")));
    }

    private static String get(Map<String, String> environment, String name) {
        return requireNonNull(environment.get(name));
    }
}
