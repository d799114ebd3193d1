package greenledger.dax;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked for on the command line.
record CommandLine(Map<Setting, String> values) {

    CommandLine {
        values = Map.copyOf(values);
    }

    static CommandLine parse(List<String> arguments) throws Mistake {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        List<String> left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            Setting setting = Setting.of(option);
            if (left.isEmpty()) {
                throw new Mistake("The option " + option + " needs a value.");
            }
            values.put(setting, left.removeFirst());
        }
        CommandLine parsed = new CommandLine(values);
        parsed.check();
        return parsed;
    }

    URI endpoint() {
        return URI.create(values.getOrDefault(Setting.ENDPOINT, ""));
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    Optional<Integer> number(Setting setting) {
        return text(setting).map(Integer::valueOf);
    }

    Optional<Duration> millis(Setting setting) {
        return text(setting).map(Long::valueOf).map(Duration::ofMillis);
    }

    Optional<Path> path(Setting setting) {
        return text(setting).map(Path::of);
    }

    private void check() throws Mistake {
        if (!values.containsKey(Setting.ENDPOINT)) {
            throw new Mistake("The option --endpoint is missing: where is DynamoDB?");
        }
        for (Setting number :
                List.of(
                        Setting.PORT,
                        Setting.NODES,
                        Setting.RECORD_TTL,
                        Setting.QUERY_TTL,
                        Setting.REPLICATION_LAG)) {
            if (!text(number).orElse("0").matches("[0-9]{1,9}")) {
                throw new Mistake("The option " + number.option() + " needs a number.");
            }
        }
        together(Setting.ACCESS_KEY, Setting.SECRET_KEY);
        together(Setting.KEY_STORE, Setting.KEY_STORE_PASSWORD);
    }

    private void together(Setting one, Setting other) throws Mistake {
        if (values.containsKey(one) != values.containsKey(other)) {
            throw new Mistake(one.option() + " and " + other.option() + " go together.");
        }
    }
}
