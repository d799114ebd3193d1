package greenledger.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads one entry of a function's `Events`.
final class EventReader {

    private final Identity function;
    private final TargetReader targets;

    /// @param function the function that the event leads to
    EventReader(Identity function, String logicalId) {
        this.function = function;
        this.targets = new TargetReader(function.attributes().getOrDefault("Arn", ""), logicalId);
    }

    StackPart read(Properties event) {
        String type = event.need("Type");
        return event.<StackPart>object(
                        "Properties",
                        properties ->
                                switch (type) {
                                    case "HttpApi" -> route(properties);
                                    case "DynamoDB" -> stream(properties);
                                    case "SQS" -> queue(properties);
                                    case "EventBridgeRule" -> targets.rule(properties);
                                    case "Schedule" -> targets.schedule(properties);
                                    case "ScheduleV2" -> targets.scheduleV2(properties);
                                    default -> throw unknown(event, type);
                                })
                .orElseThrow(() -> event.refused("Properties", "is missing"));
    }

    private static TemplateRefused unknown(Properties event, String type) {
        return event.refused(
                "Type",
                type
                        + " is not served; served are DynamoDB, EventBridgeRule, HttpApi, Schedule,"
                        + " ScheduleV2 and SQS");
    }

    private FunctionRoute route(Properties properties) {
        properties.withoutEffect("RouteSettings", "TimeoutInMillis");
        properties
                .text("PayloadFormatVersion")
                .filter(version -> !version.equals("2.0"))
                .ifPresent(_ -> refuse(properties, "PayloadFormatVersion", "only 2.0 is served"));
        Optional<String> authorizer =
                properties.object("Auth", auth -> auth.text("Authorizer")).flatMap(name -> name);
        Route route =
                new Route(
                        properties.text("Method").orElse("ANY").toUpperCase(Locale.ROOT),
                        properties.text("Path").orElse("$default"),
                        function.ref(),
                        authorizer);
        return new FunctionRoute(properties.need("ApiId"), route, properties.source());
    }

    private TableStream stream(Properties properties) {
        properties.withoutEffect("KmsKeyArn", "MetricsConfig");
        return new TableStream(
                table(properties),
                function.ref(),
                properties.need("StartingPosition"),
                properties.number("BatchSize").orElse(100),
                window(properties),
                properties.number("ParallelizationFactor").orElse(1),
                limit(properties, "MaximumRetryAttempts"),
                limit(properties, "MaximumRecordAgeInSeconds").map(Duration::ofSeconds),
                properties.flag("BisectBatchOnFunctionError").orElse(false),
                reportsItemFailures(properties),
                filters(properties),
                properties
                        .object("DestinationConfig", Destinations::read)
                        .flatMap(Destinations::failures),
                properties.flag("Enabled").orElse(true));
    }

    private static String table(Properties properties) {
        String arn = properties.need("Stream");
        int name = arn.indexOf(":table/") + ":table/".length();
        if (!arn.endsWith(TableStream.ARN_SUFFIX)) {
            throw properties.refused("Stream", "must be the StreamArn of a table of the template");
        }
        return arn.substring(name, arn.length() - TableStream.ARN_SUFFIX.length());
    }

    private QueueMessages queue(Properties properties) {
        properties.withoutEffect("KmsKeyArn", "MetricsConfig");
        return new QueueMessages(
                properties.need("Queue"),
                function.ref(),
                properties.number("BatchSize").orElse(10),
                window(properties),
                reportsItemFailures(properties),
                properties
                        .object("ScalingConfig", each -> each.number("MaximumConcurrency"))
                        .flatMap(limit -> limit),
                filters(properties),
                properties.flag("Enabled").orElse(true));
    }

    private static Duration window(Properties properties) {
        return Duration.ofSeconds(properties.number("MaximumBatchingWindowInSeconds").orElse(0));
    }

    /// Lambda writes "without end" as -1.
    private static Optional<Integer> limit(Properties properties, String name) {
        return properties.number(name).filter(value -> value >= 0);
    }

    private static boolean reportsItemFailures(Properties properties) {
        return properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static List<String> filters(Properties properties) {
        return properties
                .object(
                        "FilterCriteria",
                        criteria -> criteria.objects("Filters", each -> each.need("Pattern")))
                .orElse(List.of());
    }

    private static void refuse(Properties properties, String name, String reason) {
        throw properties.refused(name, reason);
    }
}
