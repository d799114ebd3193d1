package greenledger.asl.model;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.expression.Template;
import java.util.Optional;

/// Where a distributed Map reads its items.
///
/// @param config the rest of `ReaderConfig`: what the text is like
/// @param itemsPointer where the array is inside of a JSON document
public record ItemReader(
        Resource resource,
        Dataflow flow,
        JsonNode config,
        Optional<NumberField> maxItems,
        Optional<Template> itemsPointer) {}
