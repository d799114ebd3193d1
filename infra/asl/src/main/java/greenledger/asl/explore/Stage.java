package greenledger.asl.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.service.ServiceException;
import java.time.Duration;

/// The orchestrator, as the world around it sees it. While it is down, every call of it throws.
public interface Stage {

    /// Lets something happen after a while.
    void after(Duration delay, Runnable happening);

    /// Starts an execution, as StartExecution does.
    void start(String name, JsonNode input) throws ServiceException;

    /// Brings back a task token; false if nobody waits for it.
    boolean returnToken(String token, TaskOutcome outcome);
}
