package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A template file, divided into its sections.
final class Document {

    /// A resource, and the condition under which it exists.
    record Declared(Resource resource, Optional<Value> condition) {}

    private static final Set<String> SECTIONS =
            Set.of(
                    "AWSTemplateFormatVersion",
                    "Transform",
                    "Description",
                    "Metadata",
                    "Parameters",
                    "Mappings",
                    "Conditions",
                    "Globals",
                    "Resources",
                    "Outputs");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "Type",
                    "Properties",
                    "Condition",
                    "DependsOn",
                    "DeletionPolicy",
                    "UpdateReplacePolicy",
                    "Metadata");

    private final Fields root;
    private final List<Declared> resources;

    /// @param given values of its parameters
    Document(Fields root, Map<String, String> given) {
        this.root = root;
        refuseUnknown(root, SECTIONS, "template");
        Globals globals = new Globals(section("Globals"));
        this.resources =
                Loops.unroll(section("Resources"), new Parameters(section("Parameters"), given))
                        .entries()
                        .entrySet()
                        .stream()
                        .map(entry -> declared(entry, globals))
                        .toList();
    }

    List<Declared> resources() {
        return resources;
    }

    Fields section(String name) {
        return fields(root.get(name), root.source(), name);
    }

    private static Declared declared(Map.Entry<String, Value> entry, Globals globals) {
        Source source = entry.getValue().source();
        Fields fields = fields(Optional.of(entry.getValue()), source, entry.getKey());
        refuseUnknown(fields, ATTRIBUTES, entry.getKey());
        if (!(fields.get("Type").orElse(fields) instanceof Scalar type)) {
            throw new TemplateRefused(source, entry.getKey() + ".Type", "is missing");
        }
        Fields own = fields(fields.get("Properties"), source, entry.getKey() + ".Properties");
        return new Declared(
                new Resource(entry.getKey(), type.text(), globals.merge(type.text(), own), source),
                fields.get("Condition"));
    }

    private static Fields fields(Optional<Value> value, Source source, String name) {
        Value found = value.orElseGet(() -> new Fields(Map.of(), source));
        if (found instanceof Fields fields) {
            return fields;
        }
        throw new TemplateRefused(found.source(), name, "must be a map");
    }

    private static void refuseUnknown(Fields fields, Set<String> known, String subject) {
        for (Map.Entry<String, Value> entry : fields.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new TemplateRefused(
                        entry.getValue().source(),
                        subject + "." + entry.getKey(),
                        "is not served; served are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }
}
