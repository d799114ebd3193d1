package greenledger.asl.explore;

import greenledger.asl.time.VirtualTime;
import java.util.List;

/// What is explored: a state machine, and the stories that it can be part of.
public interface Saga {

    /// The deployable definition, with everything filled in.
    String definition();

    /// What the people around it can do: accept, reject, wait too long.
    List<String> stories();

    /// A world in which nothing has happened yet, and which nobody else changes.
    World open(Scenario scenario, VirtualTime time);
}
