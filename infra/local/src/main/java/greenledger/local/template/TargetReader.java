package greenledger.local.template;

import greenledger.local.template.EventRule.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads the rules and schedules that a function or a state machine names among its own events.
final class TargetReader {

    private final String arn;
    private final String logicalId;

    TargetReader(String arn, String logicalId) {
        this.arn = arn;
        this.logicalId = logicalId;
    }

    EventRule rule(Properties properties) {
        String name = properties.text("RuleName").orElseGet(() -> generatedName(properties));
        return new EventRule(
                name,
                RuleReader.bus(properties),
                RuleReader.pattern(properties, "Pattern"),
                isEnabled(properties),
                List.of(
                        new Target(
                                properties
                                        .object("Target", target -> target.need("Id"))
                                        .orElse(logicalId),
                                arn,
                                RuleReader.input(properties),
                                delivery(properties),
                                Optional.empty())));
    }

    Schedule schedule(Properties properties) {
        properties.withoutEffect("Description", "RoleArn");
        return schedule(properties, properties.need("Schedule"), "UTC");
    }

    Schedule scheduleV2(Properties properties) {
        properties.withoutEffect(
                "Description",
                "FlexibleTimeWindow",
                "GroupName",
                "KmsKeyArn",
                "OmitName",
                "PermissionsBoundary",
                "RoleArn");
        return schedule(
                properties,
                properties.need("ScheduleExpression"),
                properties.text("ScheduleExpressionTimezone").orElse("UTC"));
    }

    private Schedule schedule(Properties properties, String expression, String zone) {
        return new Schedule(
                properties.text("Name").orElseGet(() -> generatedName(properties)),
                expression,
                zone,
                arn,
                properties.text("Input"),
                isEnabled(properties),
                delivery(properties));
    }

    private static boolean isEnabled(Properties properties) {
        boolean byState = properties.text("State").map("ENABLED"::equals).orElse(true);
        return properties.flag("Enabled").orElse(true) && byState;
    }

    /// SAM names it after the function and the event.
    private String generatedName(Properties properties) {
        return logicalId + properties.name();
    }

    static DeliveryPolicy delivery(Properties properties) {
        DeliveryPolicy usual = DeliveryPolicy.OF_EVENT_BRIDGE;
        Optional<String> failures = properties.object("DeadLetterConfig", each -> each.need("Arn"));
        return properties
                .object(
                        "RetryPolicy",
                        retry ->
                                new DeliveryPolicy(
                                        retry.number("MaximumRetryAttempts")
                                                .orElse(usual.retries()),
                                        retry.number("MaximumEventAgeInSeconds")
                                                .map(Duration::ofSeconds)
                                                .orElse(usual.maximumAge()),
                                        failures))
                .orElse(new DeliveryPolicy(usual.retries(), usual.maximumAge(), failures));
    }
}
