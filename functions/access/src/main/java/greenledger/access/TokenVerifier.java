package greenledger.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import greenledger.aws.Role;
import greenledger.core.Issuer;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Tells a token of the issuer (RFC 9068, signed with RS256) from everything else.
final class TokenVerifier {

    /// An id token or a logout token of the same issuer is no key to this house.
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final Issuer issuer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenVerifier(Issuer issuer, InstantSource clock) {
        this.issuer = issuer;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.RS256, new PublishedKeys(issuer.keys(), clock)));
        processor.setJWTClaimsSetVerifier(new ClaimsVerifier(issuer, clock));
    }

    /// Verifies the token in an `Authorization` header.
    ///
    /// @throws KeysUnavailable when it cannot be told because the issuer is silent
    Verdict verify(String header) {
        try {
            BearerToken token = BearerToken.in(header);
            return caller(processor.process(token.value(), null));
        } catch (BadJOSEException | ParseException | IllegalArgumentException e) {
            return new Verdict.Denied(String.valueOf(e.getMessage()));
        } catch (KeySourceException e) {
            throw new KeysUnavailable(issuer.keys(), e);
        } catch (JOSEException e) {
            throw new IllegalStateException("RS256 cannot be verified here", e);
        }
    }

    private static Verdict caller(JWTClaimsSet claims) {
        return new Verdict.Verified(
                tenant(claims), new PartyId(text(claims, "sub")), roles(claims));
    }

    private static TenantId tenant(JWTClaimsSet claims) {
        TenantId tenant = new TenantId(text(claims, "tenant"));
        if (tenant.equals(TenantId.NOBODY)) {
            throw new IllegalArgumentException("No tenant is called " + tenant + ".");
        }
        return tenant;
    }

    private static String text(JWTClaimsSet claims, String name) {
        if (claims.getClaim(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The claim " + name + " is not a text.");
    }

    private static Set<Role> roles(JWTClaimsSet claims) {
        if (!(claims.getClaim("roles") instanceof List<?> names) || names.isEmpty()) {
            throw new IllegalArgumentException("The claim roles is not a list of roles.");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.named(String.valueOf(name))));
        return roles;
    }
}
