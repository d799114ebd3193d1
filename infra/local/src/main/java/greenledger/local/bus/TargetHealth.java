package greenledger.local.bus;

/// How the deliveries of a rule to one of its targets are doing, since the start.
public record TargetHealth(
        String rule,
        String target,
        long delivered,
        long failed,
        long retried,
        long deadLettered,
        long dropped,
        long waiting) {}
