package greenledger.local.template;

/// An EventBridge bus beside the default one.
public record EventBus(String name, String arn) implements StackPart {}
