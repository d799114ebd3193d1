package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Scope;

/// The way of data through one state, in the query language of that state.
public sealed interface Dataflow permits JsonPathDataflow, JsonataDataflow {

    /// The input as far as the state wants it.
    JsonNode input(Scope scope, Trace trace);

    /// What the state's work is given, made out of its input.
    JsonNode arguments(Scope scope, Trace trace);

    /// The output and the assigned variables; both see the values from before.
    ///
    /// @param scope the raw input, and the result or the error output if there is one
    /// @param result what the work yielded, or the input if the state does no work
    Exit exit(Scope scope, JsonNode result, Trace trace);
}
