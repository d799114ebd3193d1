package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a state leaves behind: its output, and the variables that it assigned.
public record Exit(JsonNode output, Map<String, JsonNode> assigned) {

    public Exit {
        assigned = Collections.unmodifiableMap(new TreeMap<>(assigned));
    }
}
