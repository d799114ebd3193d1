package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;
import java.util.List;

/// One step of a state machine.
public sealed interface State
        permits State.Working, PassState, ChoiceState, WaitState, SucceedState, FailState {

    /// A state whose work may fail, be tried again, and be caught.
    sealed interface Working extends State permits TaskState, ParallelState, MapState {

        List<Retrier> retriers();

        List<Catcher> catchers();
    }

    String name();

    Dataflow flow();

    QueryLanguage language();

    /// The `Type` field: the service names its events after it.
    default String type() {
        return switch (this) {
            case PassState _ -> "Pass";
            case TaskState _ -> "Task";
            case ChoiceState _ -> "Choice";
            case WaitState _ -> "Wait";
            case ParallelState _ -> "Parallel";
            case MapState _ -> "Map";
            case SucceedState _ -> "Succeed";
            case FailState _ -> "Fail";
        };
    }
}
