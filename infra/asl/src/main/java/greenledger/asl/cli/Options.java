package greenledger.asl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The arguments of a command: some in their places, some behind `--names`.
record Options(List<String> positional, Map<String, String> named) {

    /// @param known the names that take a value
    /// @param flags the names that take none
    static Options parse(List<String> arguments, Set<String> known, Set<String> flags, String usage)
            throws UsageException {
        List<String> positional = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (flags.contains(argument)) {
                named.put(argument, "");
            } else if (known.contains(argument) && i + 1 < arguments.size()) {
                i++;
                named.put(argument, arguments.get(i));
            } else if (argument.startsWith("--")) {
                throw new UsageException(usage);
            } else {
                positional.add(argument);
            }
        }
        return new Options(positional, named);
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /// A JSON document: as it is, or `@FILE`.
    Optional<JsonNode> json(String name) throws IOException, MalformedJsonException {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String given = text.get();
        return Optional.of(
                Json.parse(
                        given.startsWith("@")
                                ? Files.readString(Path.of(given.substring(1)))
                                : given));
    }
}
