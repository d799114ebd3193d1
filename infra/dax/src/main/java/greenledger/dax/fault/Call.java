package greenledger.dax.fault;

import greenledger.dax.request.Method;
import java.util.function.Predicate;

/// A request at a node.
public record Call(int node, Method method) {

    /// All calls of one method, at whatever node.
    public static Predicate<Call> to(Method method) {
        return call -> call.method() == method;
    }

    /// All calls at one node, of whatever method.
    public static Predicate<Call> at(int node) {
        return call -> call.node() == node;
    }
}
