package greenledger.local.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A template as read, with all intrinsics evaluated and all nested stacks drawn in.
public record Stack(List<StackPart> parts, Map<String, String> outputs) {

    public Stack {
        parts = List.copyOf(parts);
        outputs = Map.copyOf(outputs);
    }

    /// Every part of one kind, in the order of the template.
    public <P extends StackPart> List<P> all(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The outputs as the stack around this one asks for them.
    Map<String, String> outputAttributes() {
        return outputs.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                output -> "Outputs." + output.getKey(), Map.Entry::getValue));
    }
}
