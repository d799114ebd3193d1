package greenledger.dax.operation;

import greenledger.dax.cache.ResultPage;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/// A page, and what it has consumed if somebody asked and something was consumed.
record Answer(ResultPage page, Optional<ConsumedCapacity> capacity) {}
