package greenledger.local.parcels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/// Answers how many requests this very instance has served, and what it was told of itself.
public final class CountRequestsHandler
        implements RequestHandler<CountRequestsHandler.Request, Map<String, Object>> {

    /// What it is asked.
    public record Request(String parcel) {}

    private int served;

    @Override
    public Map<String, Object> handleRequest(Request request, Context context) {
        served++;
        return Map.of(
                "parcel", request.parcel(),
                "served", served,
                "function", context.getFunctionName(),
                "memory", context.getMemoryLimitInMB(),
                "request", context.getAwsRequestId(),
                "remaining", context.getRemainingTimeInMillis());
    }
}
