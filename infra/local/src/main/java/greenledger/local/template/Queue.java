package greenledger.local.template;

import java.util.Map;

/// An SQS queue.
///
/// @param attributes the attributes that SQS is given at its creation
public record Queue(String name, String arn, String url, Map<String, String> attributes)
        implements StackPart {

    public Queue {
        attributes = Map.copyOf(attributes);
    }
}
