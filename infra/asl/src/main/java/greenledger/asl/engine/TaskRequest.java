package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.model.Resource;
import java.time.Duration;
import java.util.Optional;

/// One attempt of a task, as its service gets it. Asked again after a crash, it is the same in all.
///
/// @param id the number of the task in its execution
/// @param token unique to this attempt: what a callback or an activity worker returns
/// @param attempt 0 for the first
public record TaskRequest(
        long id,
        String token,
        String executionArn,
        String state,
        int attempt,
        Resource resource,
        JsonNode arguments,
        Optional<JsonNode> credentials,
        Optional<Duration> timeout,
        Optional<Duration> heartbeat) {}
