package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.model.Definition;
import greenledger.asl.model.StateMachineType;

/// What is known of an execution before it starts.
///
/// @param seed where all of its chance comes from
public record ExecutionSpec(
        String arn,
        String name,
        String machineArn,
        String machineName,
        String roleArn,
        StateMachineType type,
        Definition definition,
        JsonNode input,
        long seed) {}
