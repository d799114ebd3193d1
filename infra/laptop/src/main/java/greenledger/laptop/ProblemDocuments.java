package greenledger.laptop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.http.Header;
import greenledger.local.http.HttpReply;
import greenledger.local.http.HttpRequest;
import greenledger.local.http.Refusal;
import greenledger.local.http.RefusalWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The gateway's own refusals as problem documents (RFC 9457), in the words of the handlers behind
/// it.
final class ProblemDocuments implements RefusalWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Words(int status, String code, String detail) {}

    @Override
    public HttpReply write(Refusal refusal, HttpRequest request) {
        Words words = words(refusal);
        ObjectNode document =
                JSON.createObjectNode()
                        .put("type", "/problems/" + words.code())
                        .put("title", words.code().replace('-', ' '))
                        .put("status", words.status())
                        .put("detail", words.detail());
        document.putArray("errors");
        return new HttpReply(
                words.status(),
                List.of(new Header("content-type", "application/problem+json")),
                document.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Words words(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Malformed _ ->
                    new Words(
                            400,
                            "malformed-address",
                            "The path or the query is not percent-encoded UTF-8.");
            case Refusal.Unauthenticated _ ->
                    new Words(401, "no-token", "Send an access token: Authorization: Bearer …");
            case Refusal.Forbidden _ ->
                    new Words(
                            403,
                            "token-refused",
                            "The access token is expired, forged or not for us; get a new one.");
            case Refusal.NoRoute _ ->
                    new Words(
                            404,
                            "unknown-route",
                            "There is nothing at this address; infra/openapi.yaml lists what is.");
            case Refusal.NoMethod(var allowed) ->
                    new Words(
                            405,
                            "wrong-method",
                            "This address takes " + String.join(", ", allowed) + ".");
            case Refusal.TooLarge _ ->
                    new Words(
                            413, "body-too-large", "The request is larger than the gateway takes.");
            case Refusal.IntegrationFailed _ ->
                    new Words(500, "internal", "The request failed on our side.");
            case Refusal.IntegrationTimedOut _ ->
                    new Words(
                            503,
                            "outcome-unknown",
                            "No answer in time. Send it again with the same Idempotency-Key.");
        };
    }
}
