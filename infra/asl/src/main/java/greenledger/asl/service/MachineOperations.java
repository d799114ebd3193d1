package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import greenledger.asl.model.StateMachineType;
import java.time.InstantSource;
import java.util.Map;

/// The operations on state machines and their definitions.
record MachineOperations(StateMachines machines, Executions executions, InstantSource clock) {

    Map<String, Operation> operations() {
        return Map.of(
                "CreateStateMachine", this::create,
                "UpdateStateMachine", this::update,
                "DeleteStateMachine", this::delete,
                "DescribeStateMachine", this::describe,
                "DescribeStateMachineForExecution", this::describeForExecution,
                "ListStateMachines", this::list,
                "ValidateStateMachineDefinition", MachineOperations::validate);
    }

    private ObjectNode create(Request request) throws ServiceException {
        StateMachine machine =
                machines.create(
                        request.required("name"),
                        typeOf(request),
                        request.required("roleArn"),
                        request.required("definition"));
        ObjectNode answer = Json.object().put("stateMachineArn", machine.arn());
        return answer.set("creationDate", Shapes.time(machine.created()));
    }

    private ObjectNode update(Request request) throws ServiceException {
        machines.update(
                request.required("stateMachineArn"),
                request.text("definition"),
                request.text("roleArn"));
        return Json.object().set("updateDate", Shapes.time(clock.instant()));
    }

    private ObjectNode delete(Request request) throws ServiceException {
        machines.delete(request.required("stateMachineArn"));
        return Json.object();
    }

    private ObjectNode describe(Request request) throws ServiceException {
        return Shapes.machine(machines.find(request.required("stateMachineArn")));
    }

    private ObjectNode describeForExecution(Request request) throws ServiceException {
        String arn = executions.find(request.required("executionArn")).spec().machineArn();
        StateMachine machine = machines.find(arn);
        ObjectNode answer = Shapes.machine(machine);
        answer.remove("status");
        answer.remove("type");
        answer.remove("creationDate");
        return answer.set("updateDate", Shapes.time(machine.created()));
    }

    private ObjectNode list(Request request) throws ServiceException {
        return Pages.page(request, "stateMachines", machines.all(), Shapes::machineSummary);
    }

    private static ObjectNode validate(Request request) throws ServiceException {
        return Validation.validate(request.required("definition"), typeOf(request));
    }

    private static StateMachineType typeOf(Request request) throws ServiceException {
        String type = request.text("type").orElse("STANDARD");
        try {
            return StateMachineType.valueOf(type);
        } catch (IllegalArgumentException _) {
            throw new ServiceException(
                    "ValidationException",
                    ("1 validation error detected: Value '%s' at 'type' failed to satisfy "
                                    + "constraint: Member must satisfy enum value set: [STANDARD, EXPRESS]")
                            .formatted(type));
        }
    }
}
