package greenledger.laptop;

import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.laptop.issuer.Grant;
import greenledger.laptop.issuer.LocalIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// Access tokens of the issuer in a home of the test's own.
final class Tokens {

    private Tokens() {}

    static String at(Path home, String tenant, String party, String... roles) {
        Grant grant =
                new Grant(
                        new TenantId(tenant),
                        new PartyId(party),
                        Arrays.stream(roles)
                                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                                .toList(),
                        Duration.ofHours(1));
        return LocalIssuer.at(home).issue(grant, Instant.now(), "token-of-a-test");
    }
}
