package greenledger.asl.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.integration.FunctionPort;
import greenledger.asl.runtime.Run;

/// What a saga changes, and the people around it. For one scenario and one thread.
public interface World {

    /// Lets the story begin; what happens later in it is put on the stage's time.
    void begin(Stage stage);

    /// What one of the saga's functions makes of what it is given.
    FunctionPort.Result invoke(String function, JsonNode payload);

    /// The same, by a process that dies as soon as it has written something.
    void invokeMidway(String function, JsonNode payload);

    /// The same, by a process that gets as far as to write something, and halts there.
    ///
    /// @return lets it go on to its end
    Runnable invokeUntilWriting(String function, JsonNode payload);

    /// An execution has ended: the moment for whoever watches over executions.
    void ended(Run run, Outcome outcome);

    /// Nothing moves any more, and what was broken is repaired: does what people then do, such as
    /// to let a parked saga go on.
    ///
    /// @return whether there was anything to do
    boolean settle();

    /// Looks at what has become of everything.
    Verdict judge();
}
