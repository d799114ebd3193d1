package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one stack: each resource by the reader of its type.
final class StackReader {

    private final Surroundings surroundings;
    private final List<Problem> problems;
    private final Document document;
    private final IncludedDocuments included;
    private final Scope scope;
    private final FunctionReader functions;
    private final StateMachineReader stateMachines;
    private final HttpApiReader apis;

    /// @param problems takes what is refused, so that all of it is told at once
    StackReader(Path file, Surroundings surroundings, List<Problem> problems) {
        Path folder = file.resolveSibling("");
        this.surroundings = surroundings;
        this.problems = problems;
        this.document = new Document(YamlReader.read(file), surroundings.parameters());
        this.included = new IncludedDocuments(folder);
        this.scope = new Scope(document, surroundings, included, this::nested);
        this.functions = new FunctionReader(folder);
        this.stateMachines = new StateMachineReader(included);
        this.apis = new HttpApiReader(included, scope.intrinsics());
    }

    Stack read() {
        List<StackPart> parts = new ArrayList<>();
        for (Resource resource : scope.resources()) {
            try {
                parts.addAll(read(resource));
            } catch (TemplateRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        return new Stack(parts, outputs());
    }

    private List<? extends StackPart> read(Resource resource) {
        if (Nesting.isNested(resource.type())) {
            return scope.nested(resource).parts();
        }
        WithoutEffect nothing = CloudOnly.find(resource).orElse(null);
        if (nothing != null) {
            return List.of(nothing);
        }
        Properties properties = properties(resource);
        List<? extends StackPart> parts = read(resource, properties, scope.identity(resource));
        properties.done();
        return parts;
    }

    private List<? extends StackPart> read(
            Resource resource, Properties properties, Identity identity) {
        return switch (resource.type()) {
            case "AWS::Serverless::Function" -> functions.read(resource, properties, identity);
            case "AWS::Serverless::StateMachine" ->
                    stateMachines.read(resource, properties, identity);
            case "AWS::Serverless::HttpApi" -> List.of(apis.read(properties, identity));
            case "AWS::DAX::Cluster" -> List.of(DaxReader.cluster(properties, identity));
            case "AWS::DAX::ParameterGroup" ->
                    List.of(DaxReader.parameterGroup(properties, identity));
            case "AWS::DynamoDB::Table" -> List.of(TableReader.read(properties, identity));
            case "AWS::SQS::Queue" -> List.of(QueueReader.read(properties, identity));
            case "AWS::Events::EventBus" -> List.of(bus(properties, identity));
            case "AWS::Events::Rule" -> RuleReader.read(properties, identity);
            default ->
                    throw new TemplateRefused(
                            resource.source(),
                            resource.subject(),
                            "this type is not served; " + ServedTypes.description());
        };
    }

    private static EventBus bus(Properties properties, Identity identity) {
        properties.withoutEffect("Name", "Description", "KmsKeyIdentifier", "LogConfig", "Tags");
        return new EventBus(identity.ref(), identity.attributes().getOrDefault("Arn", ""));
    }

    private Stack nested(Resource resource) {
        Properties properties = properties(resource);
        Nesting.Call call = Nesting.call(resource, properties);
        properties.done();
        Path file = included.find(call.location(), call.source());
        return new StackReader(
                        file, surroundings.nested(resource.logicalId(), call.arguments()), problems)
                .read();
    }

    private Properties properties(Resource resource) {
        return new Properties(
                resource.subject(), resource.properties(), scope.intrinsics(), problems);
    }

    private Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        document.section("Outputs")
                .entries()
                .forEach((name, output) -> {
                    if (output instanceof Fields fields && isOn(fields)) {
                        fields.get("Value")
                                .ifPresent(
                                        value -> outputs.put(name, scope.intrinsics().text(value)));
                    }
                });
        return outputs;
    }

    private boolean isOn(Fields output) {
        return output.get("Condition")
                .map(name -> scope.condition(scope.intrinsics().text(name), name.source()))
                .orElse(true);
    }
}
