package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An alarm of `infra/observability.yaml`, as it is written there.
///
/// @param name its logical id, or of those in a loop the parameter that the loop goes through
/// @param dimension the parameter that says what is watched; blank where no one thing is
/// @param anchor the section of the runbook that it names
record Alarm(
        String name, String namespace, String metric, String dimension, Optional<String> anchor) {

    private static final String TYPE = "AWS::CloudWatch::Alarm";

    static List<Alarm> all() {
        List<Alarm> alarms = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each :
                Repository.read(Repository.path("infra/observability.yaml"))
                        .path("Resources")
                        .properties()) {
            if (each.getValue().isArray()) {
                String list = each.getValue().get(1).path("Ref").asText();
                each.getValue().get(2).forEach(resource -> alarms.add(of(list, list, resource)));
            } else if (each.getValue().path("Type").asText().equals(TYPE)) {
                String watched = each.getValue().at("/Properties/Dimensions/0/Value/Ref").asText();
                alarms.add(of(each.getKey(), watched, each.getValue()));
            }
        }
        return alarms;
    }

    private static Alarm of(String name, String dimension, JsonNode resource) {
        JsonNode properties = resource.path("Properties");
        String description = properties.path("AlarmDescription").asText();
        int anchor = description.indexOf("infra/RUNBOOK.md#");
        return new Alarm(
                name,
                properties.path("Namespace").asText(),
                properties.path("MetricName").asText(),
                dimension,
                anchor < 0
                        ? Optional.empty()
                        : Optional.of(description.substring(description.indexOf('#') + 1)));
    }
}
