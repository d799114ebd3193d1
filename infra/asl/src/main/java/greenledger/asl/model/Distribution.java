package greenledger.asl.model;

import greenledger.asl.dataflow.NumberField;
import java.util.Optional;

/// What only a distributed Map has: each item, or batch of items, is an execution of its own.
public record Distribution(
        StateMachineType executionType,
        Optional<String> label,
        Optional<ItemReader> reader,
        Optional<ItemBatcher> batcher,
        Optional<ResultWriter> writer,
        Optional<NumberField> toleratedFailureCount,
        Optional<NumberField> toleratedFailurePercentage) {}
