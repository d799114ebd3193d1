package greenledger.laptop;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Metrics;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever can go wrong wakes somebody, and whoever is woken finds out what to do.
class AlarmsTest {

    private static final JsonNode GIVEN =
            Declared.named("Observability").properties().path("Parameters");

    private final List<Alarm> alarms = Alarm.all();
    private final Templates templates = Templates.ofThisRepository();

    @Test
    void every_metric_of_ours_has_its_alarm_and_every_alarm_its_metric() {
        Set<String> counted =
                Arrays.stream(Metrics.class.getFields()).map(AlarmsTest::name).collect(toSet());

        assertEquals(counted, watched("GreenLedger", Alarm::metric));
    }

    @Test
    void every_function_is_watched_by_who_waits_for_it() {
        Set<String> steps = new TreeSet<>();
        Declared.named("TransferStateMachine")
                .properties()
                .path("DefinitionSubstitutions")
                .fieldNames()
                .forEachRemaining(steps::add);
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Declared function : templates.functions()) {
            boolean isAuthorizer = function.triggers().isEmpty() && !function.isHook();
            String group =
                    steps.contains(function.logicalId())
                            ? "SagaFunctions"
                            : isAuthorizer || !function.triggers("HttpApi").isEmpty()
                                    ? "CallerFunctions"
                                    : "BackgroundFunctions";
            expected.computeIfAbsent(group, _ -> new TreeSet<>()).add(function.logicalId());
        }
        Map<String, Set<String>> listed = new TreeMap<>();
        expected.keySet().forEach(group -> listed.put(group, functionsIn(group)));

        assertEquals(expected, listed);
        for (String metric : List.of("Errors", "Throttles")) {
            assertEquals(
                    expected.keySet(),
                    alarms.stream()
                            .filter(alarm -> alarm.metric().equals(metric))
                            .map(Alarm::dimension)
                            .collect(toSet()));
        }
    }

    @Test
    void every_queue_is_watched_for_its_depth_or_for_its_age() {
        Set<String> worked =
                templates.functions().stream()
                        .flatMap(function -> function.triggers("SQS").stream())
                        .map(event -> Templates.referred(event.at("/Properties/Queue")))
                        .collect(toSet());
        Set<String> others =
                templates.all("AWS::SQS::Queue").stream()
                        .map(Declared::logicalId)
                        .filter(queue -> !worked.contains(queue))
                        .collect(toSet());

        assertEquals(worked, resources("ApproximateAgeOfOldestMessage"));
        assertEquals(others, resources("ApproximateNumberOfMessagesVisible"));
    }

    @Test
    void whoever_follows_a_stream_is_watched_for_falling_behind() {
        Set<String> followers =
                templates.functions().stream()
                        .filter(function -> !function.triggers("DynamoDB").isEmpty())
                        .map(Declared::logicalId)
                        .collect(toSet());

        assertEquals(followers, resources("IteratorAge"));
    }

    @Test
    void every_way_in_which_a_transfer_ends_badly_is_watched() {
        assertEquals(
                Set.of("ExecutionsAborted", "ExecutionsFailed", "ExecutionsTimedOut"),
                watched("AWS/States", Alarm::metric));
    }

    @Test
    void every_alarm_has_its_section_of_the_runbook_and_every_section_its_alarms()
            throws IOException {
        Map<String, Set<String>> sections = new HashMap<>();
        String section = "";
        for (String line : Files.readAllLines(Repository.path("infra/RUNBOOK.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-');
            } else if (line.startsWith("Alarm: ")) {
                sections.put(section, Set.of(line.substring(7).replace("`", "").split(", ", -1)));
            }
        }
        Map<String, Set<String>> named = new HashMap<>();
        for (Alarm alarm : alarms) {
            String anchor =
                    alarm.anchor().orElseThrow(() -> new AssertionError(alarm + " names none"));
            named.computeIfAbsent(anchor, _ -> new TreeSet<>()).add(alarm.name());
        }

        assertEquals(new TreeMap<>(named), new TreeMap<>(sections));
    }

    @Test
    void every_section_says_what_it_means_where_to_look_and_what_to_do() throws IOException {
        String[] sections =
                Files.readString(Repository.path("infra/RUNBOOK.md")).split("(?m)^## ", -1);
        Stream.of(sections)
                .skip(1)
                .forEach(each ->
                        Stream.of("**Means**: ", "**Look**: ", "**Do**: ")
                                .forEach(part -> assertTrue(each.contains("\n" + part), each)));
    }

    /// What the stack around it gives for the dimensions of the alarms on a metric.
    private Set<String> resources(String metric) {
        return alarms.stream()
                .filter(alarm -> alarm.metric().equals(metric))
                .map(alarm -> Templates.referred(GIVEN.path(alarm.dimension())))
                .collect(toSet());
    }

    private static Set<String> functionsIn(String list) {
        return GIVEN.path(list)
                .path("Join")
                .get(1)
                .valueStream()
                .map(Templates::referred)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> watched(String namespace, Function<Alarm, String> what) {
        return alarms.stream()
                .filter(alarm -> alarm.namespace().equals(namespace))
                .map(what)
                .collect(toSet());
    }

    private static String name(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(constant + " is public", e);
        }
    }
}
