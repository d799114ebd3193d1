package greenledger.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import greenledger.core.Issuer;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

/// Checks who issued a token, for whom, and for which time, on a clock from outside.
final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {

    /// How far the issuer's clock may be from ours.
    private static final int SKEW_SECONDS = 30;

    private final InstantSource clock;

    ClaimsVerifier(Issuer issuer, InstantSource clock) {
        super(
                issuer.audience(),
                new JWTClaimsSet.Builder().issuer(issuer.name()).build(),
                Set.of("exp", "sub", "tenant", "roles"));
        this.clock = clock;
        setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
