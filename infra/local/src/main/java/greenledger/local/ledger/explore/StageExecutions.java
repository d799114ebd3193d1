package greenledger.local.ledger.explore;

import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.explore.Stage;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.service.ServiceException;
import greenledger.core.Executions;
import java.util.function.Supplier;

/// The machine's executions, as the handlers reach them on a stage.
record StageExecutions(Supplier<Stage> stage, Pen pen) implements Executions {

    @Override
    public void start(String name, String input) {
        pen.stroke();
        try {
            stage.get().start(name, Json.parse(input));
        } catch (ServiceException e) {
            if (!e.code().equals("ExecutionAlreadyExists")) {
                throw new IllegalStateException(e.code() + ": " + e.getMessage(), e);
            }
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("No input: " + input, e);
        }
    }

    @Override
    public boolean succeed(String token, String output) {
        pen.stroke();
        try {
            return stage.get().returnToken(token, new TaskOutcome.Succeeded(Json.parse(output)));
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("No output: " + output, e);
        }
    }

    @Override
    public boolean fail(String token, String error, String cause) {
        pen.stroke();
        return stage.get().returnToken(token, TaskOutcome.failed(error, cause));
    }
}
