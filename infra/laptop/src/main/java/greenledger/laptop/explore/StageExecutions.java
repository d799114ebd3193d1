package greenledger.laptop.explore;

import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.explore.Stage;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.service.ServiceException;
import greenledger.core.Executions;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;

/// The machine's executions, as the handlers reach them on a stage.
record StageExecutions(Supplier<Stage> stage, Pen pen) implements Executions {

    /// One call of the service's API.
    private interface Call {
        boolean on(Stage stage) throws ServiceException, MalformedJsonException;
    }

    @Override
    public void start(String name, String input) {
        call(on -> {
            on.start(name, Json.parse(input));
            return true;
        });
    }

    @Override
    public boolean succeed(String token, String output) {
        return call(on -> on.returnToken(token, new TaskOutcome.Succeeded(Json.parse(output))));
    }

    @Override
    public boolean fail(String token, String error, String cause) {
        return call(on -> on.returnToken(token, TaskOutcome.failed(error, cause)));
    }

    /// A service that is down fails its clients as the SDK says it.
    private boolean call(Call call) {
        pen.stroke();
        try {
            return call.on(stage.get());
        } catch (ServiceException e) {
            if (e.code().equals("ExecutionAlreadyExists")) {
                return false;
            }
            throw SdkClientException.create(e.code() + ": " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw SdkClientException.create("The service is down", e);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
