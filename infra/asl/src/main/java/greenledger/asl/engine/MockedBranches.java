package greenledger.asl.engine;

import java.util.Optional;

/// What the branches of a Parallel, or the iterations of a Map, are said to have come to.
///
/// @param failedIterations how many iterations of a distributed Map failed, if that is said
public record MockedBranches(TaskOutcome outcome, Optional<Integer> failedIterations) {}
