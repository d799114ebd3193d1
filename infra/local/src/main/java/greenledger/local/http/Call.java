package greenledger.local.http;

import java.time.Instant;
import java.util.Map;

/// A request that has found its route. Parameters are decoded.
record Call(
        HttpRequest request,
        Route route,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        String requestId,
        Instant at) {}
