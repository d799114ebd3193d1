package greenledger.asl.definition;

import greenledger.asl.model.QueryLanguage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which fields each type of state may have, in each query language.
final class StateFields {

    private static final List<String> COMMON = List.of("Type", "Comment", "QueryLanguage");
    private static final List<String> FLOWING = List.of("Next", "End", "Assign");
    private static final List<String> RETRYING = List.of("Retry", "Catch");
    private static final List<String> MAPPING =
            List.of(
                    "ItemProcessor",
                    "Iterator",
                    "ItemSelector",
                    "ItemReader",
                    "ItemBatcher",
                    "ResultWriter",
                    "MaxConcurrency",
                    "ToleratedFailureCount",
                    "ToleratedFailurePercentage",
                    "Label");

    private static final Map<String, List<List<String>>> EITHER =
            Map.of(
                    "Pass", List.of(FLOWING),
                    "Task",
                            List.of(
                                    FLOWING,
                                    RETRYING,
                                    List.of(
                                            "Resource",
                                            "TimeoutSeconds",
                                            "HeartbeatSeconds",
                                            "Credentials")),
                    "Choice", List.of(List.of("Choices", "Default", "Assign")),
                    "Wait", List.of(FLOWING, List.of("Seconds", "Timestamp")),
                    "Succeed", List.of(),
                    "Fail", List.of(List.of("Error", "Cause")),
                    "Parallel", List.of(FLOWING, RETRYING, List.of("Branches")),
                    "Map", List.of(FLOWING, RETRYING, MAPPING));

    private static final Map<String, List<String>> JSON_PATH =
            Map.of(
                    "Pass", List.of("Parameters", "Result", "ResultPath"),
                    "Task",
                            List.of(
                                    "Parameters",
                                    "ResultSelector",
                                    "ResultPath",
                                    "TimeoutSecondsPath",
                                    "HeartbeatSecondsPath"),
                    "Choice", List.of(),
                    "Wait", List.of("SecondsPath", "TimestampPath"),
                    "Succeed", List.of(),
                    "Fail", List.of("ErrorPath", "CausePath"),
                    "Parallel", List.of("Parameters", "ResultSelector", "ResultPath"),
                    "Map",
                            List.of(
                                    "Parameters",
                                    "ResultSelector",
                                    "ResultPath",
                                    "ItemsPath",
                                    "MaxConcurrencyPath",
                                    "ToleratedFailureCountPath",
                                    "ToleratedFailurePercentagePath"));

    private static final Map<String, List<String>> JSONATA =
            Map.of(
                    "Pass", List.of("Output"),
                    "Task", List.of("Arguments", "Output"),
                    "Choice", List.of("Output"),
                    "Wait", List.of("Output"),
                    "Succeed", List.of("Output"),
                    "Fail", List.of(),
                    "Parallel", List.of("Arguments", "Output"),
                    "Map", List.of("Items", "Output"));

    private StateFields() {}

    static boolean isType(String type) {
        return EITHER.containsKey(type);
    }

    static Set<String> of(String type, QueryLanguage language) {
        Set<String> names = new HashSet<>(COMMON);
        EITHER.getOrDefault(type, List.of()).forEach(names::addAll);
        switch (language) {
            case JSONATA -> names.addAll(JSONATA.getOrDefault(type, List.of()));
            case JSON_PATH -> {
                names.addAll(JSON_PATH.getOrDefault(type, List.of()));
                if (!type.equals("Fail")) {
                    names.addAll(List.of("InputPath", "OutputPath"));
                }
            }
        }
        return names;
    }
}
