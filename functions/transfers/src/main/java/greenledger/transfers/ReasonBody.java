package greenledger.transfers;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.HttpRequest;
import greenledger.aws.Problem;
import greenledger.domain.Reason;

/// The body of whatever has to be given a reason: `{"reason": "…"}`.
final class ReasonBody {

    private static final String FIELD = "reason";

    private ReasonBody() {}

    static Reason of(HttpRequest request) {
        JsonNode body = request.tree();
        if (!body.isObject() || !body.path(FIELD).isTextual() || body.size() != 1) {
            throw Problem.invalid(
                    "/" + FIELD, "Say why, in a body such as {\"reason\":\"It arrived warm\"}.");
        }
        try {
            return new Reason(body.path(FIELD).textValue());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/" + FIELD, String.valueOf(e.getMessage()));
        }
    }
}
