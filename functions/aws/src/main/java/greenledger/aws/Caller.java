package greenledger.aws;

import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.Set;

/// Who is calling, as the authorizer has verified it.
public record Caller(TenantId tenant, PartyId party, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Goes on only for one of these roles.
    ///
    /// @throws Problem 403 for all others
    public void mustBe(String... allowed) {
        for (String role : allowed) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw new Problem(
                403,
                "wrong-role",
                "This takes a caller with the role "
                        + String.join(" or ", allowed)
                        + "; yours has "
                        + roles
                        + ".");
    }
}
