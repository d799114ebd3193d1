package greenledger.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.local.Parcels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The parcels template, part by part.
class TemplateTest {

    private static final String ARN = "arn:aws:%s:eu-north-1:123456789012:%s";

    private final Stack stack = Template.read(Parcels.template(), Templates.SURROUNDINGS);

    @Test
    void globals_are_merged_into_each_function() {
        ServerlessFunction read = function("ReadSettingFunction");

        assertEquals("greenledger.local.parcels.ReadSettingHandler", read.handler());
        assertEquals(Duration.ofSeconds(5), read.timeout());
        assertEquals(512, read.memory());
        assertTrue(read.code().endsWith("infra/local/target/local.zip"));
        assertEquals(
                Map.of("PARCELS_TABLE", "shop-ParcelsTable", "GREETING", "Hello from shop"),
                read.environment());
    }

    @Test
    void a_function_overrides_what_is_global() {
        ServerlessFunction print = function("PrintLabelsFunction");

        assertEquals(Duration.ofSeconds(1), print.timeout());
        assertEquals(Optional.of(10), print.reservedConcurrency());
        assertEquals(
                new DeliveryPolicy(
                        1,
                        Duration.ofHours(6),
                        Optional.of(ARN.formatted("sqs", "shop-LostQueue"))),
                print.asynchronous());
    }

    @Test
    void a_table_has_its_keys_indexes_stream_and_expiry() {
        assertEquals(
                List.of(
                        new Table(
                                "shop-ParcelsTable",
                                Map.of("id", "S", "city", "S"),
                                new Table.Key("id", Optional.empty()),
                                List.of(
                                        new Table.Index(
                                                "by-city",
                                                new Table.Key("city", Optional.of("id")),
                                                "INCLUDE",
                                                List.of("grams"))),
                                List.of(),
                                Optional.of("NEW_AND_OLD_IMAGES"),
                                Optional.of("expires"))),
                stack.all(Table.class));
    }

    @Test
    void a_stream_leads_to_its_function() {
        assertEquals(
                List.of(
                        new TableStream(
                                "shop-ParcelsTable",
                                "shop-TrackParcelsFunction",
                                "TRIM_HORIZON",
                                10,
                                Duration.ZERO,
                                1,
                                Optional.of(3),
                                Optional.empty(),
                                true,
                                true,
                                List.of(),
                                Optional.of(ARN.formatted("sqs", "shop-LostQueue")),
                                true)),
                stack.all(TableStream.class));
    }

    @Test
    void a_queue_leads_to_its_function() {
        assertEquals(
                List.of(
                        new QueueMessages(
                                ARN.formatted("sqs", "shop-LabelsQueue.fifo"),
                                "shop-PrintLabelsFunction",
                                5,
                                Duration.ZERO,
                                false,
                                Optional.empty(),
                                List.of(),
                                true)),
                stack.all(QueueMessages.class));
    }

    @Test
    void a_rule_has_its_pattern_as_json() {
        EventRule rule = stack.all(EventRule.class).getFirst();

        assertEquals("parcels", rule.bus());
        assertEquals(
                "{\"source\":[\"parcels\"],\"detail\":{\"city\":[\"Fresno\"],"
                        + "\"grams\":[{\"numeric\":[\">\",400]}]}}",
                rule.pattern());
        assertEquals(
                ARN.formatted("lambda", "function:shop-PrintLabelsFunction"),
                rule.targets().getFirst().arn());
    }

    @Test
    void a_schedule_has_its_expression_and_input() {
        Schedule schedule = stack.all(Schedule.class).getFirst();

        assertEquals("PrintLabelsFunctionNightly", schedule.name());
        assertEquals("rate(1 hour)", schedule.expression());
        assertEquals(Optional.of("{\"sweep\":true}"), schedule.input());
    }

    @Test
    void a_resource_whose_condition_is_off_does_not_exist() {
        assertEquals(List.of(), stack.all(WithoutEffect.class));
    }

    @Test
    void a_resource_whose_condition_is_on_exists() {
        Surroundings production =
                new Surroundings(
                        "shop",
                        "eu-north-1",
                        "123456789012",
                        Map.of("Stage", "prod"),
                        Templates.SURROUNDINGS.queues(),
                        Templates.SURROUNDINGS.cache(),
                        Templates.SURROUNDINGS.api());

        assertEquals(
                List.of(
                        new WithoutEffect(
                                "LostAlarm",
                                "AWS::CloudWatch::Alarm",
                                "nobody is woken on a laptop")),
                Template.read(Parcels.template(), production).all(WithoutEffect.class));
    }

    private ServerlessFunction function(String logicalId) {
        return stack.all(ServerlessFunction.class).stream()
                .filter(each -> each.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }
}
