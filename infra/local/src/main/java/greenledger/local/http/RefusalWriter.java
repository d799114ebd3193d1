package greenledger.local.http;

/// Puts the gateway's own answers into words.
@FunctionalInterface
public interface RefusalWriter {

    HttpReply write(Refusal refusal, HttpRequest request);

    /// Word for word what an API Gateway HTTP API answers.
    static RefusalWriter asApiGateway() {
        return (refusal, _) ->
                HttpReply.json(
                        refusal.status(), "{\"message\":\"%s\"}".formatted(message(refusal)));
    }

    private static String message(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Malformed _ -> "Bad Request";
            case Refusal.Unauthenticated _ -> "Unauthorized";
            case Refusal.Forbidden _ -> "Forbidden";
            case Refusal.NoRoute _ -> "Not Found";
            case Refusal.NoMethod _ -> "Not Found";
            case Refusal.TooLarge _ -> "Request Entity Too Large";
            case Refusal.IntegrationFailed _ -> "Internal Server Error";
            case Refusal.IntegrationTimedOut _ -> "Service Unavailable";
        };
    }
}
