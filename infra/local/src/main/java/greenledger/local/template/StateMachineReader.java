package greenledger.local.template;

import java.util.ArrayList;
import java.util.List;

/// Reads `AWS::Serverless::StateMachine`.
final class StateMachineReader {

    private final IncludedDocuments included;

    StateMachineReader(IncludedDocuments included) {
        this.included = included;
    }

    List<StackPart> read(Resource resource, Properties properties, Identity identity) {
        properties.withoutEffect(
                "DeploymentPreference",
                "Logging",
                "Name",
                "PermissionsBoundary",
                "Policies",
                "PropagateTags",
                "Role",
                "RolePath",
                "Tags",
                "Tracing",
                "UseAliasAsEventTarget");
        List<StackPart> parts = new ArrayList<>();
        parts.add(
                new StateMachine(
                        resource.logicalId(),
                        identity.attributes().getOrDefault("Name", ""),
                        identity.ref(),
                        definition(properties),
                        properties.textsByName("DefinitionSubstitutions"),
                        properties.text("Type").orElse("STANDARD"),
                        properties.text("AutoPublishAlias")));
        TargetReader targets = new TargetReader(identity.ref(), resource.logicalId());
        parts.addAll(properties.objectsByName("Events", event -> event(event, targets)).values());
        return parts;
    }

    private String definition(Properties properties) {
        return properties
                .text("DefinitionUri")
                .<Value>map(uri -> included.read(uri, properties.source()))
                .or(() -> properties.value("Definition"))
                .map(JsonText::of)
                .orElseThrow(() -> properties.refused("DefinitionUri", "is missing"));
    }

    private static StackPart event(Properties event, TargetReader targets) {
        String type = event.need("Type");
        return event.<StackPart>object(
                        "Properties",
                        properties ->
                                switch (type) {
                                    case "EventBridgeRule" -> targets.rule(properties);
                                    case "Schedule" -> targets.schedule(properties);
                                    case "ScheduleV2" -> targets.scheduleV2(properties);
                                    default ->
                                            throw event.refused(
                                                    "Type",
                                                    type
                                                            + " is not served; served are"
                                                            + " EventBridgeRule, Schedule and"
                                                            + " ScheduleV2");
                                })
                .orElseThrow(() -> event.refused("Properties", "is missing"));
    }
}
