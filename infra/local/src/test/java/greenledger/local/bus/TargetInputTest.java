package greenledger.local.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TargetInputTest {

    private static final Rule RULE =
            new Rule("rule", "arn:rule", "default", "{\"source\":[\"x\"]}", true, List.of());
    private static final ObjectNode EVENT =
            (ObjectNode)
                    Json.read(
                                    """
                                    {"id":"1","time":"2026-11-21T12:00:00Z",
                                     "detail":{"lot":"a \\"b\\"","kg":1.50,"at":{"x":1}}}
                                    """)
                            .orElseThrow();

    @Test
    void a_path_leads_to_a_part_of_the_event() {
        assertEquals("{\"x\":1}", TargetInput.path("$.detail.at").of(EVENT, RULE));
        assertEquals("{}", TargetInput.path("$.detail.nothing").of(EVENT, RULE));
    }

    @Test
    void a_constant_is_the_same_for_every_event_and_is_json() {
        assertEquals("{\"a\":1}", new TargetInput.Constant("{\"a\":1}").of(EVENT, RULE));
        assertThrows(IllegalArgumentException.class, () -> new TargetInput.Constant("a"));
    }

    @Test
    void a_template_takes_values_as_json_and_within_quotes_as_text() {
        TargetInput input =
                TargetInput.transformer(
                        Map.of("lot", "$.detail.lot", "kg", "$.detail.kg", "no", "$.detail.no"),
                        """
                        {"lot": <lot>, "text": "lot <lot> of <kg> kg<no>", "kg": <kg>, "no": <no>,
                         "rule": <aws.events.rule-name>, "at": <aws.events.event.ingestion-time>}
                        """);
        assertEquals(
                Json.read(
                        """
                        {"lot": "a \\"b\\"", "text": "lot a \\"b\\" of 1.50 kg", "kg": 1.50, "no": null,
                         "rule": "rule", "at": "2026-11-21T12:00:00Z"}
                        """),
                Json.read(input.of(EVENT, RULE)));
    }

    @Test
    void a_template_can_hold_the_event_whole_or_without_its_detail() {
        TargetInput whole = TargetInput.transformer(Map.of(), "{\"e\":<aws.events.event.json>}");
        assertEquals("{\"e\":" + Json.text(EVENT) + "}", whole.of(EVENT, RULE));
        TargetInput rest = TargetInput.transformer(Map.of(), "<aws.events.event>");
        assertEquals("{\"id\":\"1\",\"time\":\"2026-11-21T12:00:00Z\"}", rest.of(EVENT, RULE));
    }
}
