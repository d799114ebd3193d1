package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.Engine;
import java.util.Map;

/// The operations by which tokens come back.
record TaskOperations(Engine engine) {

    private static final int SHORTEST_TOKEN = 1;

    Map<String, Operation> operations() {
        return Map.of(
                "SendTaskSuccess", this::succeed,
                "SendTaskFailure", this::fail,
                "SendTaskHeartbeat", this::heartbeat);
    }

    private ObjectNode succeed(Request request) throws ServiceException {
        String token = token(request);
        request.required("output");
        TaskOutcome outcome = new TaskOutcome.Succeeded(request.output("output"));
        return accepted(engine.returnToken(token, outcome));
    }

    private ObjectNode fail(Request request) throws ServiceException {
        TaskOutcome outcome = new TaskOutcome.Failed(request.text("error"), request.text("cause"));
        return accepted(engine.returnToken(token(request), outcome));
    }

    private ObjectNode heartbeat(Request request) throws ServiceException {
        return accepted(engine.heartbeat(token(request)));
    }

    private static String token(Request request) throws ServiceException {
        String token = request.required("taskToken");
        if (token.length() < SHORTEST_TOKEN || !token.matches("[\\w-]+")) {
            throw new ServiceException("InvalidToken", "Invalid Token: 'Invalid token'");
        }
        return token;
    }

    /// The service does not tell a task that never was from one that is over.
    private static ObjectNode accepted(boolean accepted) throws ServiceException {
        if (!accepted) {
            throw new ServiceException(
                    "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
        }
        return Json.object();
    }
}
