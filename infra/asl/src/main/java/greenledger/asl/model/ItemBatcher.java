package greenledger.asl.model;

import greenledger.asl.dataflow.NumberField;
import greenledger.asl.expression.Template;
import java.util.Optional;

/// How many items a distributed Map gives to one child execution.
public record ItemBatcher(
        Optional<NumberField> maxItems,
        Optional<NumberField> maxBytes,
        Optional<Template> batchInput) {}
