package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The names that can be referred to inside one stack. Each is evaluated when it is first asked
/// for.
final class Scope implements References {

    /// What SAM makes for a function that is published.
    private static final String PUBLISHED = "Alias|Version";

    private final Surroundings surroundings;
    private final Document document;
    private final Parameters parameters;
    private final Intrinsics intrinsics;
    private final Identities identities;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Stack> nested = new HashMap<>();
    private final Function<Resource, Stack> nestedReader;
    private final Set<String> inProgress = new HashSet<>();

    /// @param nestedReader reads the stack that a resource of this stack stands for
    Scope(
            Document document,
            Surroundings surroundings,
            IncludedDocuments included,
            Function<Resource, Stack> nestedReader) {
        this.document = document;
        this.surroundings = surroundings;
        this.nestedReader = nestedReader;
        this.parameters = new Parameters(document.section("Parameters"), surroundings.parameters());
        this.intrinsics = new Intrinsics(this, included);
        this.identities = new Identities(surroundings, intrinsics);
        document.resources().stream()
                .filter(declared -> declared.condition().map(this::isOn).orElse(true))
                .forEach(declared ->
                        resources.put(declared.resource().logicalId(), declared.resource()));
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    Identity identity(Resource resource) {
        return guarded(resource.logicalId(), resource.source(), () -> identities.of(resource));
    }

    Stack nested(Resource resource) {
        @Nullable Stack known = nested.get(resource.logicalId());
        if (known == null) {
            known =
                    guarded(
                            resource.logicalId(),
                            resource.source(),
                            () -> nestedReader.apply(resource));
            nested.put(resource.logicalId(), known);
        }
        return known;
    }

    @Override
    public Optional<Value> ref(String name, Source source) {
        if (name.startsWith("AWS::")) {
            return pseudo(name, source);
        }
        return Optional.of(parameters.find(name).orElseGet(() -> resourceRef(name, source)));
    }

    @Override
    public Value attribute(String logicalId, String attribute, Source source) {
        Optional<Resource> role = generatedRole(logicalId);
        if (role.isPresent() && attribute.equals("Arn")) {
            return Value.text(surroundings.arn("iam", "role/" + logicalId), source);
        }
        Resource resource = resource(logicalId, source);
        if (resource.properties().get("AutoPublishAlias").isPresent()
                && attribute.matches(PUBLISHED)) {
            return published(resource, attribute, source);
        }
        Map<String, String> attributes =
                Nesting.isNested(resource.type())
                        ? nested(resource).outputAttributes()
                        : identity(resource).attributes();
        @Nullable String found = attributes.get(attribute);
        if (found == null) {
            throw new TemplateRefused(
                    source,
                    logicalId + "." + attribute,
                    "is not served; served are "
                            + String.join(", ", attributes.keySet().stream().sorted().toList()));
        }
        return Value.text(found, source);
    }

    @Override
    public boolean condition(String name, Source source) {
        Value condition =
                document.section("Conditions")
                        .get(name)
                        .orElseThrow(() -> new TemplateRefused(source, name, "is not a condition"));
        return guarded("Conditions." + name, source, () -> intrinsics.holds(condition));
    }

    @Override
    public Value mapping(String map, String first, String second, Source source) {
        Value found = document.section("Mappings");
        for (String key : List.of(map, first, second)) {
            Optional<Value> next =
                    found instanceof Fields fields ? fields.get(key) : Optional.empty();
            found =
                    next.orElseThrow(() ->
                            new TemplateRefused(
                                    source,
                                    "Fn::FindInMap",
                                    "no key '" + key + "' in mapping " + map));
        }
        return found;
    }

    private boolean isOn(Value condition) {
        return condition(intrinsics.text(condition), condition.source());
    }

    private Value resourceRef(String name, Source source) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Value.text(identity(resource(name, source)).ref(), source);
        }
        return published(resource(name.substring(0, dot), source), name.substring(dot + 1), source);
    }

    /// `Fn.Alias` and `Fn.Version`, which SAM makes for a function that is published.
    private Value published(Resource function, String what, Source source) {
        Optional<Value> alias = function.properties().get("AutoPublishAlias");
        if (alias.isEmpty() || !what.matches(PUBLISHED)) {
            throw new TemplateRefused(
                    source,
                    function.logicalId() + "." + what,
                    "is neither an alias nor a version that SAM publishes");
        }
        String arn = intrinsics.text(attribute(function.logicalId(), "Arn", source));
        String qualifier = what.equals("Alias") ? intrinsics.text(alias.get()) : "1";
        return Value.text(arn + ":" + qualifier, source);
    }

    /// SAM gives every function and state machine without a role one of this name.
    private Optional<Resource> generatedRole(String logicalId) {
        return logicalId.endsWith("Role") && !resources.containsKey(logicalId)
                ? Optional.ofNullable(
                        resources.get(logicalId.substring(0, logicalId.length() - "Role".length())))
                : Optional.empty();
    }

    private Resource resource(String logicalId, Source source) {
        return Optional.ofNullable(resources.get(logicalId))
                .orElseThrow(() ->
                        new TemplateRefused(
                                source,
                                logicalId,
                                "is neither a parameter nor a resource of this stack"));
    }

    private Optional<Value> pseudo(String name, Source source) {
        return switch (name) {
            case "AWS::NoValue" -> Optional.empty();
            case "AWS::Region" -> Optional.of(Value.text(surroundings.region(), source));
            case "AWS::AccountId" -> Optional.of(Value.text(surroundings.account(), source));
            case "AWS::StackName" -> Optional.of(Value.text(surroundings.stackName(), source));
            case "AWS::StackId" ->
                    Optional.of(
                            Value.text(
                                    surroundings.arn(
                                            "cloudformation",
                                            "stack/" + surroundings.stackName() + "/local"),
                                    source));
            case "AWS::Partition" -> Optional.of(Value.text("aws", source));
            case "AWS::URLSuffix" -> Optional.of(Value.text("amazonaws.com", source));
            default -> throw new TemplateRefused(source, name, "is not a pseudo parameter");
        };
    }

    private <T> T guarded(String name, Source source, Supplier<T> evaluation) {
        if (!inProgress.add(name)) {
            throw new TemplateRefused(source, name, "refers to itself");
        }
        try {
            return evaluation.get();
        } finally {
            inProgress.remove(name);
        }
    }
}
