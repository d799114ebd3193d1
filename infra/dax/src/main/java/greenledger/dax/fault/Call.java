package greenledger.dax.fault;

import greenledger.dax.request.Method;

/// A request at a node.
public record Call(int node, Method method) {}
