package greenledger.asl.definition;

import greenledger.asl.model.IntegrationPattern;
import greenledger.asl.model.Resource;
import greenledger.asl.model.StateMachineType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `Resource` fields: the service knows what it can call, and how.
final class ResourceParser {

    /// The optimized integrations; an empty set stands for all actions of a service.
    private static final Map<String, Set<String>> OPTIMIZED =
            Map.ofEntries(
                    Map.entry("lambda", Set.of("invoke")),
                    Map.entry("sqs", Set.of("sendMessage")),
                    Map.entry("sns", Set.of("publish")),
                    Map.entry("events", Set.of("putEvents")),
                    Map.entry("dynamodb", Set.of("getItem", "putItem", "updateItem", "deleteItem")),
                    Map.entry("states", Set.of("startExecution")),
                    Map.entry("s3", Set.of("getObject", "listObjectsV2", "putObject")),
                    Map.entry("http", Set.of("invoke")),
                    Map.entry("apigateway", Set.of("invoke")),
                    Map.entry("batch", Set.of("submitJob")),
                    Map.entry("ecs", Set.of("runTask")),
                    Map.entry("glue", Set.of("startJobRun")),
                    Map.entry("athena", Set.of()),
                    Map.entry("bedrock", Set.of()),
                    Map.entry("codebuild", Set.of()),
                    Map.entry("databrew", Set.of()),
                    Map.entry("eks", Set.of()),
                    Map.entry("elasticmapreduce", Set.of()),
                    Map.entry("emr-containers", Set.of()),
                    Map.entry("emr-serverless", Set.of()),
                    Map.entry("mediaconvert", Set.of()),
                    Map.entry("sagemaker", Set.of()));

    private final StateMachineType type;

    ResourceParser(StateMachineType type) {
        this.type = type;
    }

    Resource parse(Fields fields) {
        String arn = fields.text("Resource").orElse("");
        Optional<Resource> resource = Resource.parse(arn).filter(ResourceParser::isKnown);
        if (resource.isEmpty()) {
            if (fields.has("Resource")) {
                refuseUnknown(fields, arn);
            }
            return new Resource(
                    arn, Resource.Kind.SERVICE, "unknown", "unknown", IntegrationPattern.RESPONSE);
        }
        if (type == StateMachineType.EXPRESS) {
            checkExpress(fields, resource.get());
        }
        return resource.get();
    }

    private static boolean isKnown(Resource resource) {
        if (resource.kind() != Resource.Kind.SERVICE) {
            return true;
        }
        if (resource.service().startsWith("aws-sdk:")) {
            return resource.pattern() == IntegrationPattern.RESPONSE
                    || resource.pattern() == IntegrationPattern.CALLBACK;
        }
        Set<String> actions = OPTIMIZED.get(resource.service());
        return actions != null && (actions.isEmpty() || actions.contains(resource.action()));
    }

    private static void refuseUnknown(Fields fields, String arn) {
        fields.refuse(
                "Resource",
                ("The resource provided %s is not recognized. The value is not a valid "
                                + "resource ARN,"
                                + " or the resource is not available in this region.")
                        .formatted(arn));
    }

    private static void checkExpress(Fields fields, Resource resource) {
        if (resource.kind() == Resource.Kind.ACTIVITY) {
            fields.refuse("Resource", "Express state machine does not support Activity ARN");
        }
        switch (resource.pattern()) {
            case RESPONSE -> {}
            case JOB, JOB_JSON ->
                    fields.refuse(
                            "Resource",
                            "Express state machine does not support '.sync' service integration");
            case CALLBACK ->
                    fields.refuse(
                            "Resource",
                            // The service ends this one sentence with a blank.
                            "Express state machine does not support '.waitForTaskToken' service"
                                    + " integration ");
        }
    }
}
