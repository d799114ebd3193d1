package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `Globals` of a SAM template: maps are merged, lists joined, scalars overridden.
final class Globals {

    private static final Map<String, String> SECTIONS =
            Map.of(
                    "AWS::Serverless::Function", "Function",
                    "AWS::Serverless::HttpApi", "HttpApi",
                    "AWS::Serverless::StateMachine", "StateMachine");

    private final Fields sections;

    Globals(Fields sections) {
        for (Map.Entry<String, Value> section : sections.entries().entrySet()) {
            if (!SECTIONS.containsValue(section.getKey())) {
                throw new TemplateRefused(
                        section.getValue().source(),
                        "Globals." + section.getKey(),
                        "is not served; served are Function, HttpApi and StateMachine");
            }
        }
        this.sections = sections;
    }

    Fields merge(String type, Fields own) {
        Optional<Value> section = Optional.ofNullable(SECTIONS.get(type)).flatMap(sections::get);
        return section.isPresent() && section.get() instanceof Fields defaults
                ? merge(defaults, own)
                : own;
    }

    private static Fields merge(Fields defaults, Fields own) {
        Map<String, Value> merged = new LinkedHashMap<>(defaults.entries());
        own.entries().forEach((name, value) -> merged.merge(name, value, Globals::merge));
        return new Fields(merged, own.source());
    }

    private static Value merge(Value theirs, Value own) {
        if (theirs instanceof Fields defaults && own instanceof Fields fields) {
            return isCall(defaults) || isCall(fields) ? own : merge(defaults, fields);
        }
        if (theirs instanceof Items defaults && own instanceof Items items) {
            List<Value> joined = new ArrayList<>(defaults.values());
            joined.addAll(items.values());
            return new Items(joined, items.source());
        }
        return own;
    }

    private static boolean isCall(Fields fields) {
        return fields.entries().keySet().stream()
                .anyMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
    }
}
