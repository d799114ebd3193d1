package greenledger.aws;

import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is calling, as the authorizer has verified it.
public record Caller(TenantId tenant, PartyId party, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Goes on only for one of these roles.
    ///
    /// @throws Problem 403 for all others
    public void mustBe(Role... allowed) {
        if (Stream.of(allowed).noneMatch(roles::contains)) {
            throw new Problem(
                    403,
                    "wrong-role",
                    "This takes a caller with the role "
                            + listed(Stream.of(allowed), " or ")
                            + "; yours is "
                            + (roles.isEmpty() ? "none" : listed(roles.stream(), " and "))
                            + ".");
        }
    }

    private static String listed(Stream<Role> roles, String between) {
        return roles.sorted().map(Role::toString).collect(Collectors.joining(between));
    }
}
