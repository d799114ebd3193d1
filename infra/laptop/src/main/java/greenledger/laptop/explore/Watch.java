package greenledger.laptop.explore;

import greenledger.asl.integration.FunctionPort.Result;
import java.util.function.Supplier;

/// Looks on while a function runs.
@FunctionalInterface
interface Watch {

    /// Lets it run, once.
    Result over(String function, Supplier<Result> invocation);
}
