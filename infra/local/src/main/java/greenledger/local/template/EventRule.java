package greenledger.local.template;

import java.util.List;
import java.util.Optional;

/// A rule on a bus: which events it picks, and where they go.
///
/// @param bus the name of the bus, `default` where none is given
/// @param pattern the event pattern as JSON
public record EventRule(
        String name, String bus, String pattern, boolean enabled, List<Target> targets)
        implements StackPart {

    /// Where matching events go.
    ///
    /// @param messageGroup the group that they form in a FIFO queue
    public record Target(
            String id,
            String arn,
            EventInput input,
            DeliveryPolicy delivery,
            Optional<String> messageGroup) {}

    public EventRule {
        targets = List.copyOf(targets);
    }
}
