package greenledger.laptop.client;

import java.io.Serial;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words behind a command, told apart: options with their values, flags, and the rest.
public record Arguments(Map<String, List<String>> options, Set<String> flags, List<String> words) {

    private static final String USUAL_URL = "http://127.0.0.1:8080";

    /// The words make no sense to this command.
    public static final class Misused extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        public Misused(String message) {
            super(message);
        }
    }

    public Arguments {
        options = Map.copyOf(options);
        flags = Set.copyOf(flags);
        words = List.copyOf(words);
    }

    /// @param valued the options that take a value
    /// @param bare those that take none
    public static Arguments of(String[] arguments, Set<String> valued, Set<String> bare) {
        Map<String, List<String>> options = new HashMap<>();
        Set<String> flags = new HashSet<>();
        List<String> words = new ArrayList<>();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (bare.contains(word)) {
                flags.add(word);
            } else if (valued.contains(word)) {
                options.computeIfAbsent(word, _ -> new ArrayList<>()).add(value(word, rest));
            } else if (word.startsWith("--")) {
                throw new Misused("There is no option " + word + ".");
            } else {
                words.add(word);
            }
        }
        return new Arguments(options, flags, words);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Misused(option + " needs a value.");
        }
        return rest.next();
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /// The last one given.
    public Optional<String> option(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    int number(String option, int usual, int most) {
        String value = option(option).orElseGet(() -> Integer.toString(usual));
        if (!value.matches("[1-9]\\d{0,8}") || Integer.parseInt(value) > most) {
            throw new Misused(
                    "%s takes a number from 1 to %d, not %s.".formatted(option, most, value));
        }
        return Integer.parseInt(value);
    }

    public URI url() {
        String value = option("--url").orElse(USUAL_URL).replaceFirst("/+$", "");
        if (!value.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._~/-]*)?")) {
            throw new Misused(
                    "--url takes an address such as " + USUAL_URL + ", not " + value + ".");
        }
        return URI.create(value);
    }

    /// @param environment of the process
    String token(Map<String, String> environment) {
        return option("--token")
                .or(() -> Optional.ofNullable(environment.get("GREENLEDGER_TOKEN")))
                .filter(token -> token.matches("[\\x21-\\x7E]+"))
                .orElseThrow(() ->
                        new Misused(
                                "Who is asking? Give --token, or set GREENLEDGER_TOKEN;"
                                        + " ./greenledger token prints one."));
    }
}
