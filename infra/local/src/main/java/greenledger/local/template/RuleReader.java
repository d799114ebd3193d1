package greenledger.local.template;

import greenledger.local.template.EventRule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `AWS::Events::Rule`, which is a rule, a time-table or both.
final class RuleReader {

    private static final String ANY = "{}";

    private RuleReader() {}

    static List<StackPart> read(Properties properties, Identity identity) {
        properties.withoutEffect("Name", "Description", "RoleArn", "Tags");
        boolean enabled = properties.text("State").map("ENABLED"::equals).orElse(true);
        List<Target> targets = properties.objects("Targets", RuleReader::target);
        List<StackPart> parts = new ArrayList<>();
        String bus = bus(properties);
        String pattern = pattern(properties, "EventPattern");
        if (!pattern.equals(ANY)) {
            parts.add(new EventRule(identity.ref(), bus, pattern, enabled, targets));
        }
        properties
                .text("ScheduleExpression")
                .ifPresent(expression ->
                        targets.forEach(target ->
                                parts.add(
                                        schedule(
                                                identity.ref(),
                                                expression,
                                                enabled,
                                                target,
                                                properties))));
        if (parts.isEmpty()) {
            throw properties.refused(
                    "EventPattern", "a rule needs an EventPattern or a ScheduleExpression");
        }
        return parts;
    }

    static String bus(Properties properties) {
        return properties
                .text("EventBusName")
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .orElse("default");
    }

    static String pattern(Properties properties, String name) {
        return properties.value(name).map(JsonText::of).orElse(ANY);
    }

    static EventInput input(Properties properties) {
        Optional<EventInput> constant = properties.text("Input").map(EventInput.Constant::new);
        Optional<EventInput> part = properties.text("InputPath").map(EventInput.Part::new);
        Optional<EventInput> transformed =
                properties.object(
                        "InputTransformer",
                        each ->
                                new EventInput.Transformed(
                                        each.textsByName("InputPathsMap"),
                                        each.need("InputTemplate")));
        return constant.or(() -> part).or(() -> transformed).orElseGet(EventInput.Whole::new);
    }

    private static Target target(Properties properties) {
        properties.withoutEffect("RoleArn");
        return new Target(
                properties.need("Id"),
                properties.need("Arn"),
                input(properties),
                TargetReader.delivery(properties),
                properties.object("SqsParameters", each -> each.need("MessageGroupId")));
    }

    private static Schedule schedule(
            String rule, String expression, boolean enabled, Target target, Properties properties) {
        Optional<String> input =
                switch (target.input()) {
                    case EventInput.Whole _ -> Optional.empty();
                    case EventInput.Constant(String json) -> Optional.of(json);
                    case EventInput.Part _, EventInput.Transformed _ ->
                            throw properties.refused(
                                    "Targets", "a scheduled target takes a constant Input only");
                };
        return new Schedule(
                rule + "-" + target.id(),
                expression,
                "UTC",
                target.arn(),
                input,
                enabled,
                target.delivery());
    }
}
