package greenledger.core.deadletter;

import greenledger.core.Bus;

/// Everything needed to look into dead letters and to bring them back.
public record DeadLetters(
        DeadLetterQueues queues,
        Failures failures,
        StreamRecords records,
        Invocations invocations,
        Bus bus) {}
