package greenledger.local.template;

/// A resource that means something in the cloud only, and why it means nothing here.
public record WithoutEffect(String logicalId, String type, String reason) implements StackPart {}
