package greenledger.dax.operation;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which item of which table, by its key attributes.
record TableKey(String table, Map<String, AttributeValue> key) {}
