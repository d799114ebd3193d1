package greenledger.laptop;

import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.laptop.issuer.Grant;
import greenledger.laptop.issuer.LocalIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Who the client commands call as when nobody says: a packer, with a token of this user's own
/// issuer.
final class Caller {

    /// Whose ledger the client commands speak of when nobody says.
    static final TenantId TENANT = new TenantId("orchard");

    private static final Grant PACKER =
            new Grant(
                    TENANT,
                    new PartyId("packer-1"),
                    List.of(Role.PACKER, Role.FARMER, Role.INSPECTOR),
                    Duration.ofHours(12));

    private static final Grant OPERATOR =
            new Grant(
                    TENANT,
                    new PartyId("operator-1"),
                    List.of(Role.OPERATOR),
                    Duration.ofHours(12));
    private static final Grant BUYER =
            new Grant(TENANT, new PartyId("shop-1"), List.of(Role.RETAILER), Duration.ofHours(12));

    private Caller() {}

    /// The arguments, with a token where neither they nor the environment have one.
    static String[] in(String[] arguments) {
        return as(PACKER, arguments);
    }

    /// The same, for what only operators may do.
    static String[] operatorIn(String[] arguments) {
        return as(OPERATOR, arguments);
    }

    private static String[] as(Grant grant, String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        if (isMissing(words)) {
            words.addAll(List.of("--token", token(grant)));
        }
        return words.toArray(String[]::new);
    }

    /// The same, and with whom to trade.
    static String[] withPartners(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(in(arguments)));
        if (isMissing(List.of(arguments))) {
            words.addAll(
                    List.of("--buyer-token", token(BUYER), "--operator-token", token(OPERATOR)));
        }
        return words.toArray(String[]::new);
    }

    private static boolean isMissing(List<String> words) {
        return !words.contains("--token") && System.getenv("GREENLEDGER_TOKEN") == null;
    }

    private static String token(Grant grant) {
        return LocalIssuer.ofThisUser().issue(grant, Instant.now(), UUID.randomUUID().toString());
    }
}
