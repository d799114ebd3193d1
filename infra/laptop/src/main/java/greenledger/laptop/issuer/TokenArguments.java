package greenledger.laptop.issuer;

import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.io.Serial;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What follows `./greenledger token`.
final class TokenArguments {

    private static final Set<String> OPTIONS = Set.of("--tenant", "--party", "--role", "--valid");

    private final Map<String, String> values = new HashMap<>();

    /// What was typed cannot be meant.
    static final class Misused extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    private TokenArguments(List<String> arguments) {
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            take(words.remove(), Optional.ofNullable(words.poll()));
        }
    }

    static Grant parse(List<String> arguments) {
        TokenArguments given = new TokenArguments(arguments);
        TenantId tenant = given.needed("--tenant", TenantId::new);
        PartyId party = given.needed("--party", PartyId::new);
        List<Role> roles = given.needed("--role", TokenArguments::roles);
        return given.value("--valid", text -> new Grant(tenant, party, roles, duration(text)))
                .orElseGet(() -> new Grant(tenant, party, roles, Duration.ofHours(1)));
    }

    private void take(String option, Optional<String> value) {
        if (!OPTIONS.contains(option)) {
            throw new Misused("There is no option " + option + ".");
        }
        String text =
                value.filter(word -> !word.startsWith("--"))
                        .orElseThrow(() -> new Misused(option + " needs a value."));
        if (values.put(option, text) != null) {
            throw new Misused(option + " is given twice.");
        }
    }

    private <T> T needed(String option, Function<String, T> type) {
        return value(option, type).orElseThrow(() -> new Misused("Say " + option + " too."));
    }

    private <T> Optional<T> value(String option, Function<String, T> type) {
        try {
            return Optional.ofNullable(values.get(option)).map(type);
        } catch (IllegalArgumentException e) {
            throw new Misused(option + ": " + e.getMessage());
        }
    }

    private static List<Role> roles(String names) {
        return Arrays.stream(names.split(",", -1)).map(Role::named).toList();
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "A duration is written like PT1H, PT30M or P7D, unlike '" + text + "'.", e);
        }
    }
}
