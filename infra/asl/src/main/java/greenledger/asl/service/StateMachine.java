package greenledger.asl.service;

import greenledger.asl.model.Definition;
import greenledger.asl.model.StateMachineType;
import java.time.Instant;

/// A state machine that executions can be started of.
public record StateMachine(
        String arn,
        String name,
        StateMachineType type,
        String roleArn,
        Definition definition,
        Instant created) {}
