package greenledger.local.ledger;

import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.local.issuer.Grant;
import greenledger.local.issuer.LocalIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// Tokens for a ledger that runs with a test's folder as its home.
final class Tokens {

    private Tokens() {}

    static String at(Path home, String tenant, String party, String... roles) {
        Grant grant =
                new Grant(
                        new TenantId(tenant),
                        new PartyId(party),
                        Arrays.stream(roles).map(Role::named).toList(),
                        Duration.ofHours(1));
        return LocalIssuer.at(home).issue(grant, Instant.now(), UUID.randomUUID().toString());
    }
}
