package greenledger.access;

import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.Optional;
import java.util.stream.Collectors;

/// The simple response of an HTTP API's authorizer.
record AuthorizerAnswer(boolean isAuthorized, Optional<CallerContext> context) {

    /// What the integration finds under `requestContext.authorizer.lambda`.
    ///
    /// @param roles with commas between them
    record CallerContext(TenantId tenant, PartyId party, String roles) {}

    static AuthorizerAnswer allow(Verdict.Verified caller) {
        String roles = caller.roles().stream().map(Role::toString).collect(Collectors.joining(","));
        return new AuthorizerAnswer(
                true, Optional.of(new CallerContext(caller.tenant(), caller.party(), roles)));
    }

    static AuthorizerAnswer deny() {
        return new AuthorizerAnswer(false, Optional.empty());
    }
}
