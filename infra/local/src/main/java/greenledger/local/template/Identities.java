package greenledger.local.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Gives each resource its physical name and ARN, the same at every start.
final class Identities {

    private final Surroundings surroundings;
    private final Intrinsics intrinsics;

    Identities(Surroundings surroundings, Intrinsics intrinsics) {
        this.surroundings = surroundings;
        this.intrinsics = intrinsics;
    }

    Identity of(Resource resource) {
        return switch (resource.type()) {
            case "AWS::Serverless::Function" -> function(name(resource, "FunctionName"));
            case "AWS::Serverless::StateMachine" -> stateMachine(name(resource, "Name"));
            case "AWS::Serverless::HttpApi" -> httpApi(name(resource, "Name"));
            case "AWS::DynamoDB::Table" -> table(name(resource, "TableName"));
            case "AWS::SQS::Queue" -> queue(queueName(resource));
            case "AWS::Events::EventBus" -> bus(name(resource, "Name"));
            case "AWS::Events::Rule" -> rule(name(resource, "Name"));
            case "AWS::DAX::Cluster" -> daxCluster(name(resource, "ClusterName"));
            case "AWS::SNS::Topic" -> topic(name(resource, "TopicName"));
            default -> other(resource);
        };
    }

    private Identity function(String name) {
        return new Identity(name, Map.of("Arn", surroundings.arn("lambda", "function:" + name)));
    }

    private Identity stateMachine(String name) {
        String arn = surroundings.arn("states", "stateMachine:" + name);
        return new Identity(arn, Map.of("Arn", arn, "Name", name));
    }

    private Identity httpApi(String name) {
        return new Identity(
                name, Map.of("ApiEndpoint", surroundings.api().toString(), "ApiId", name));
    }

    private Identity table(String name) {
        String arn = surroundings.arn("dynamodb", "table/" + name);
        return new Identity(name, Map.of("Arn", arn, "StreamArn", arn + TableStream.ARN_SUFFIX));
    }

    private Identity queue(String name) {
        String url = surroundings.queues() + "/" + surroundings.account() + "/" + name;
        return new Identity(
                url,
                Map.of(
                        "Arn", surroundings.arn("sqs", name),
                        "QueueName", name,
                        "QueueUrl", url));
    }

    private Identity bus(String name) {
        String arn = surroundings.arn("events", "event-bus/" + name);
        return new Identity(name, Map.of("Arn", arn, "Name", name));
    }

    private Identity daxCluster(String name) {
        return new Identity(
                name,
                Map.of(
                        "Arn", surroundings.arn("dax", "cache/" + name),
                        "ClusterDiscoveryEndpoint", surroundings.cache().getAuthority(),
                        "ClusterDiscoveryEndpointURL", surroundings.cache().toString()));
    }

    private Identity rule(String name) {
        return new Identity(name, Map.of("Arn", surroundings.arn("events", "rule/" + name)));
    }

    private Identity topic(String name) {
        String arn = surroundings.arn("sns", name);
        return new Identity(arn, Map.of("TopicArn", arn, "TopicName", name));
    }

    private Identity other(Resource resource) {
        String service = resource.type().split("::", -1)[1].toLowerCase(Locale.ROOT);
        String name = surroundings.stackName() + "-" + resource.logicalId();
        return new Identity(name, Map.of("Arn", surroundings.arn(service, name)));
    }

    private String name(Resource resource, String property) {
        return given(resource, property)
                .orElseGet(() -> surroundings.stackName() + "-" + resource.logicalId());
    }

    /// SQS itself demands the suffix, and CloudFormation adds it to names of its own making.
    private String queueName(Resource resource) {
        boolean isFifo = given(resource, "FifoQueue").filter(Boolean::parseBoolean).isPresent();
        return given(resource, "QueueName")
                .orElseGet(() -> name(resource, "QueueName") + (isFifo ? ".fifo" : ""));
    }

    private Optional<String> given(Resource resource, String property) {
        return resource.properties()
                .get(property)
                .flatMap(intrinsics::evaluate)
                .map(intrinsics::text);
    }
}
