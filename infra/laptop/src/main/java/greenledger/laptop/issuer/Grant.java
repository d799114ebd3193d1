package greenledger.laptop.issuer;

import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.time.Duration;
import java.util.List;

/// What a token says of its bearer, and for how long.
public record Grant(TenantId tenant, PartyId party, List<Role> roles, Duration validity) {

    private static final Duration LONGEST = Duration.ofDays(30);

    public Grant {
        roles = roles.stream().distinct().sorted().toList();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A token bears at least one role.");
        }
        if (!validity.isPositive() || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A token is valid for up to " + LONGEST.toDays() + " days.");
        }
    }
}
