package greenledger.local.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.local.json.Json;
import greenledger.local.source.Elastic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.InvalidEventPatternException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Target;

/// Buses and rules made by the unmodified client, while others are at work.
@Tag("slow")
@ExtendWith(Elastic.Shared.class)
class BusAdministrationTest {

    private static final String LOTS = "{\"detail-type\":[\"LotRegistered\"]}";

    private final Elastic elastic;
    private final BusBench bench;

    BusAdministrationTest(Elastic elastic) {
        this.elastic = elastic;
        this.bench = new BusBench(elastic.queues());
        bench.start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void what_a_new_rule_picks_comes_to_its_queue_and_nothing_else_does() {
        String url = elastic.queue(Map.of());
        bench.client().createEventBus(asked -> asked.name("facts"));
        rule("lots", LOTS);
        target("lots", "picked", url);

        bench.put(
                onFacts("{\"lot\":1}"),
                onFacts("{\"lot\":2}").toBuilder().detailType("Sold").build());

        assertEquals(List.of(1), lots(url));
    }

    @Test
    void a_rule_that_is_put_again_picks_by_its_new_pattern_and_keeps_its_target() {
        String url = elastic.queue(Map.of());
        bench.client().createEventBus(asked -> asked.name("facts"));
        rule("lots", LOTS);
        target("lots", "picked", url);

        rule("lots", "{\"detail\":{\"lot\":[2]}}");
        target("lots", "picked", url);
        bench.put(onFacts("{\"lot\":1}"), onFacts("{\"lot\":2}"));

        assertEquals(List.of(2), lots(url));
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        String url = elastic.queue(Map.of());
        bench.client().createEventBus(asked -> asked.name("facts"));
        rule("lots", LOTS);

        assertThrows(
                ResourceAlreadyExistsException.class,
                () -> bench.client().createEventBus(asked -> asked.name("facts")));
        assertThrows(InvalidEventPatternException.class, () -> rule("odd", "{\"detail\":1}"));
        assertThrows(
                ResourceNotFoundException.class,
                () ->
                        bench.client()
                                .putRule(asked ->
                                        asked.name("r").eventBusName("none").eventPattern(LOTS)));
        assertThrows(ResourceNotFoundException.class, () -> target("none", "picked", url));
        EventBridgeException function =
                assertThrows(
                        EventBridgeException.class,
                        () ->
                                bench.client()
                                        .putTargets(asked ->
                                                asked.rule("lots")
                                                        .eventBusName("facts")
                                                        .targets(
                                                                Target.builder()
                                                                        .id("f")
                                                                        .arn("arn:aws:lambda:x")
                                                                        .build())));
        assertEquals("ValidationException", function.awsErrorDetails().errorCode());
    }

    private void rule(String name, String pattern) {
        bench.client()
                .putRule(asked -> asked.name(name).eventBusName("facts").eventPattern(pattern));
    }

    private void target(String rule, String id, String url) {
        String arn = elastic.arn(url);
        bench.client()
                .putTargets(asked ->
                        asked.rule(rule)
                                .eventBusName("facts")
                                .targets(Target.builder().id(id).arn(arn).build()));
    }

    private static PutEventsRequestEntry onFacts(String detail) {
        return BusBench.entry(detail).toBuilder().eventBusName("facts").build();
    }

    private List<Integer> lots(String url) {
        return elastic
                .queues()
                .receiveMessage(look -> look.queueUrl(url).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(message -> Json.read(message.body()).orElseThrow())
                .map(event -> event.at("/detail/lot").asInt())
                .toList();
    }
}
