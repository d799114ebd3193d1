package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.Exit;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.model.ChoiceState;
import greenledger.asl.model.FailState;
import greenledger.asl.model.MapState;
import greenledger.asl.model.ParallelState;
import greenledger.asl.model.PassState;
import greenledger.asl.model.State;
import greenledger.asl.model.SucceedState;
import greenledger.asl.model.TaskState;
import greenledger.asl.model.WaitState;

/// Records what happens to one state, in the events of its type.
record VisitEvents(Flow flow, State state) {

    long entered(JsonNode input) {
        return flow.record(
                EventType.entered(state.type()),
                Details.of("name", state.name()).withPayload("input", input));
    }

    void exited(Exit exit) {
        flow.record(
                EventType.exited(state.type()),
                Details.of("name", state.name())
                        .withPayload("output", exit.output())
                        .withVariables(exit.assigned()));
    }

    /// Only what takes time can be aborted.
    void aborted() {
        switch (state) {
            case TaskState _ -> flow.record(EventType.TASK_STATE_ABORTED, Details.none());
            case WaitState _ -> flow.record(EventType.WAIT_STATE_ABORTED, Details.none());
            case MapState _ -> flow.record(EventType.MAP_STATE_ABORTED, Details.none());
            case ParallelState _ -> flow.record(EventType.PARALLEL_STATE_ABORTED, Details.none());
            case PassState _, ChoiceState _, SucceedState _, FailState _ -> {}
        }
    }

    /// Only states that hold others fail by an event of their own.
    void failed() {
        switch (state) {
            case MapState _ -> flow.record(EventType.MAP_STATE_FAILED, Details.none());
            case ParallelState _ -> flow.record(EventType.PARALLEL_STATE_FAILED, Details.none());
            case TaskState _,
                    PassState _,
                    ChoiceState _,
                    WaitState _,
                    SucceedState _,
                    FailState _ -> {}
        }
    }

    /// Only JSONata has an event for its failures.
    static void evaluationFailed(Flow where, State state, EvaluationException e, String cause) {
        if (e.error().equals(EvaluationException.QUERY_ERROR)) {
            where.record(
                    EventType.EVALUATION_FAILED,
                    Details.of("error", e.error())
                            .with("cause", cause)
                            .with("location", e.location())
                            .with("state", state.name()));
        }
    }
}
