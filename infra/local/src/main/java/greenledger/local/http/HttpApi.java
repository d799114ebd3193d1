package greenledger.local.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An HTTP API: its routes, who may call it from elsewhere, and its limits.
public record HttpApi(
        Identity identity,
        List<Route> routes,
        Optional<Cors> cors,
        Limits limits,
        RefusalWriter refusals) {

    /// Under which names the API appears in events and ARNs.
    public record Identity(
            String region, String accountId, String apiId, String domainName, String stage) {}

    /// How much the gateway takes and how long it waits.
    public record Limits(int payloadBytes, Duration integration, Duration authorizer) {

        /// The quotas of API Gateway HTTP APIs.
        public static Limits ofApiGateway() {
            return new Limits(10 * 1024 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(10));
        }
    }

    public HttpApi {
        routes = List.copyOf(routes);
    }
}
