package greenledger.local.template;

import java.util.Optional;

/// A time-table for a target.
///
/// @param expression `rate(…)`, `cron(…)` or `at(…)`
/// @param zone an IANA time zone, `UTC` where none is given
/// @param input what the target gets instead of EventBridge's own event
public record Schedule(
        String name,
        String expression,
        String zone,
        String targetArn,
        Optional<String> input,
        boolean enabled,
        DeliveryPolicy delivery)
        implements StackPart {}
