package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.history.HistoryDocument;
import greenledger.asl.history.HistoryEvent;
import greenledger.asl.json.Json;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.runtime.Run;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The operations on executions.
record ExecutionOperations(StateMachines machines, Executions executions, InstantSource clock) {

    Map<String, Operation> operations() {
        return Map.of(
                "StartExecution", this::start,
                "StartSyncExecution", this::startSync,
                "DescribeExecution", this::describe,
                "GetExecutionHistory", this::history,
                "ListExecutions", this::list,
                "StopExecution", this::stop,
                "RedriveExecution", this::redrive);
    }

    private ObjectNode start(Request request) throws ServiceException {
        return Shapes.started(begin(request));
    }

    private ObjectNode startSync(Request request) throws ServiceException, InterruptedException {
        StateMachine machine = machines.find(request.required("stateMachineArn"));
        if (machine.type() == StateMachineType.STANDARD) {
            throw unsupported();
        }
        Run run = begin(request);
        CountDownLatch done = new CountDownLatch(1);
        run.whenDone(_ -> done.countDown());
        done.await();
        return Shapes.syncExecution(run);
    }

    private Run begin(Request request) throws ServiceException {
        return executions.start(
                machines.find(request.required("stateMachineArn")),
                request.text("name"),
                request.input("input"));
    }

    private ObjectNode describe(Request request) throws ServiceException {
        return Shapes.execution(standard(request));
    }

    private ObjectNode history(Request request) throws ServiceException {
        List<HistoryEvent> events = standard(request).history();
        boolean withData = request.flag("includeExecutionData", true);
        return Pages.page(
                request,
                "events",
                request.flag("reverseOrder", false) ? events.reversed() : events,
                event -> HistoryDocument.of(event, withData));
    }

    private ObjectNode list(Request request) throws ServiceException {
        StateMachine machine = machines.find(request.required("stateMachineArn"));
        if (machine.type() == StateMachineType.EXPRESS) {
            throw unsupported();
        }
        Optional<String> status = request.text("statusFilter");
        List<Run> runs =
                executions.of(machine).stream()
                        .filter(run -> status.isEmpty() || status.get().equals(statusOf(run)))
                        .toList();
        return Pages.page(request, "executions", runs, Shapes::summary);
    }

    private ObjectNode stop(Request request) throws ServiceException {
        Run run = standard(request);
        executions.stop(run, request.text("error"), request.text("cause"));
        return Json.object().set("stopDate", Shapes.time(run.stopDate().orElseGet(clock::instant)));
    }

    private ObjectNode redrive(Request request) throws ServiceException {
        executions.redrive(executions.find(request.required("executionArn")));
        return Json.object().set("redriveDate", Shapes.time(clock.instant()));
    }

    /// Nothing is kept of Express executions that could be asked for.
    private Run standard(Request request) throws ServiceException {
        Run run = executions.find(request.required("executionArn"));
        if (run.spec().type() == StateMachineType.EXPRESS) {
            throw new ServiceException(
                    "InvalidArn",
                    "Invalid Arn: 'Resource type not valid in this context: express'");
        }
        return run;
    }

    private static String statusOf(Run run) {
        return run.outcome().map(Outcome::status).orElse("RUNNING");
    }

    private static ServiceException unsupported() {
        return new ServiceException(
                "StateMachineTypeNotSupported",
                "This operation is not supported by this type of state machine");
    }
}
