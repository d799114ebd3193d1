package greenledger.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `AWS::Serverless::Function` and the event sources that it names.
final class FunctionReader {

    private record Asynchronous(DeliveryPolicy delivery, Optional<String> successes) {}

    private final Path folder;

    /// @param folder where `CodeUri` starts from
    FunctionReader(Path folder) {
        this.folder = folder;
    }

    List<StackPart> read(Resource resource, Properties properties, Identity identity) {
        properties.withoutEffect(
                "Architectures",
                "AssumeRolePolicyDocument",
                "AutoPublishAlias",
                "AutoPublishAliasAllProperties",
                "AutoPublishCodeSha256",
                "CodeSigningConfigArn",
                "DeploymentPreference",
                "Description",
                "EphemeralStorage",
                "FunctionName",
                "KmsKeyArn",
                "LoggingConfig",
                "PermissionsBoundary",
                "Policies",
                "PropagateTags",
                "ProvisionedConcurrencyConfig",
                "RecursiveLoop",
                "Role",
                "RolePath",
                "RuntimeManagementConfig",
                "Tags",
                "Tracing",
                "VersionDescription",
                "VpcConfig");
        List<StackPart> parts = new ArrayList<>();
        parts.add(function(resource, properties, identity));
        EventReader events = new EventReader(identity, resource.logicalId());
        parts.addAll(properties.objectsByName("Events", events::read).values());
        return parts;
    }

    private ServerlessFunction function(
            Resource resource, Properties properties, Identity identity) {
        properties
                .text("Runtime")
                .filter(runtime -> !runtime.startsWith("java"))
                .ifPresent(_ -> refuse(properties, "Runtime", "only Java runtimes are served"));
        properties
                .text("PackageType")
                .filter(type -> !type.equals("Zip"))
                .ifPresent(_ -> refuse(properties, "PackageType", "only Zip is served"));
        Asynchronous asynchronous =
                properties
                        .object("EventInvokeConfig", FunctionReader::asynchronous)
                        .orElse(new Asynchronous(DeliveryPolicy.OF_LAMBDA, Optional.empty()));
        return new ServerlessFunction(
                resource.logicalId(),
                identity.ref(),
                identity.attributes().getOrDefault("Arn", ""),
                properties.need("Handler").replaceFirst("::handleRequest$", ""),
                folder.resolve(properties.need("CodeUri")).normalize(),
                Duration.ofSeconds(properties.number("Timeout").orElse(3)),
                properties.number("MemorySize").orElse(128),
                properties
                        .object("Environment", each -> each.textsByName("Variables"))
                        .orElse(Map.of()),
                properties.number("ReservedConcurrentExecutions"),
                asynchronous.delivery(),
                asynchronous.successes(),
                properties.object("DeadLetterQueue", FunctionReader::deadLetters),
                properties
                        .object("SnapStart", each -> each.need("ApplyOn"))
                        .filter("PublishedVersions"::equals)
                        .isPresent());
    }

    private static void refuse(Properties properties, String name, String reason) {
        throw properties.refused(name, reason);
    }

    private static Asynchronous asynchronous(Properties properties) {
        DeliveryPolicy usual = DeliveryPolicy.OF_LAMBDA;
        Optional<Destinations> destinations =
                properties.object("DestinationConfig", Destinations::read);
        return new Asynchronous(
                new DeliveryPolicy(
                        properties.number("MaximumRetryAttempts").orElse(usual.retries()),
                        properties
                                .number("MaximumEventAgeInSeconds")
                                .map(Duration::ofSeconds)
                                .orElse(usual.maximumAge()),
                        destinations.flatMap(Destinations::failures)),
                destinations.flatMap(Destinations::successes));
    }

    private static String deadLetters(Properties properties) {
        if (!properties.need("Type").equals("SQS")) {
            throw properties.refused("Type", "only SQS is served");
        }
        return properties.need("TargetArn");
    }
}
