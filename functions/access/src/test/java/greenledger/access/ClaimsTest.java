package greenledger.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a rightly signed token must say, and when.
@Tag("slow")
class ClaimsTest {

    private static final RSAKey KEY = TestIssuer.key("2026-11");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir private Path folder;
    private Door door;

    @BeforeEach
    void the_whole_token_opens_the_door() {
        door = Door.trusting(folder, KEY);
        door.opensTo(TestIssuer.token(KEY));
    }

    @Test
    void a_token_says_for_whom_it_speaks() {
        assertEquals(
                new Verdict.Verified(
                        new TenantId("valley"),
                        new PartyId("farm-1"),
                        Set.of(Role.FARMER, Role.PACKER)),
                door.verify(TestIssuer.token(KEY)));
    }

    @ParameterizedTest
    @EnumSource
    void every_role_has_its_name_in_small_letters(Role role) {
        String name =
                Map.of(
                                Role.FARMER, "farmer",
                                Role.PACKER, "packer",
                                Role.DISTRIBUTOR, "distributor",
                                Role.RETAILER, "retailer",
                                Role.INSPECTOR, "inspector",
                                Role.AUDITOR, "auditor",
                                Role.REGULATOR, "regulator",
                                Role.OPERATOR, "operator")
                        .getOrDefault(role, "unnamed");

        assertEquals(
                new Verdict.Verified(
                        new TenantId("valley"), new PartyId("farm-1"), EnumSet.of(role)),
                door.verify(token("roles", List.of(name))));
    }

    @Test
    void a_token_may_be_meant_for_others_too() {
        door.opensTo(token("aud", List.of("somebody-else", "greenledger")));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void a_token_that_says_something_else_is_denied(
            String claim, @Nullable Object value, String because) {
        door.staysShutTo(token(claim, value), because);
    }

    static Stream<Arguments> a_token_that_says_something_else_is_denied() {
        return Stream.of(
                Arguments.of("iss", "https://issuer.example/", "iss claim"),
                Arguments.of("iss", "https://evil.example", "iss claim"),
                Arguments.of("iss", null, "iss"),
                Arguments.of("aud", "somebody-else", "aud claim rejected"),
                Arguments.of("aud", List.of(), "required aud claim"),
                Arguments.of("aud", null, "required aud claim"),
                Arguments.of("exp", null, "exp"),
                Arguments.of("exp", "tomorrow", "exp"),
                Arguments.of("sub", null, "sub"),
                Arguments.of("sub", "", "A party has"),
                Arguments.of("sub", "farm 1", "A party has"),
                Arguments.of("sub", "f".repeat(65), "A party has"),
                Arguments.of("tenant", null, "tenant"),
                Arguments.of("tenant", "", "A tenant has"),
                Arguments.of("tenant", "Valley", "A tenant has"),
                Arguments.of("tenant", "valley#Lot", "A tenant has"),
                Arguments.of("tenant", "valley\n", "A tenant has"),
                Arguments.of("tenant", "v".repeat(27), "A tenant has"),
                Arguments.of("tenant", "nobody", "No tenant is called nobody."),
                Arguments.of("tenant", 7, "The claim tenant is not a text."),
                Arguments.of("tenant", List.of("valley"), "The claim tenant is not a text."),
                Arguments.of("roles", null, "roles"),
                Arguments.of("roles", List.of(), "The claim roles is not a list of roles."),
                Arguments.of("roles", "farmer", "The claim roles is not a list of roles."),
                Arguments.of("roles", Map.of("farmer", true), "not a list of roles."),
                Arguments.of("roles", List.of("farmer", "admin"), "A role is one of"),
                Arguments.of("roles", List.of("FARMER"), "A role is one of"),
                Arguments.of("roles", List.of("farmer,operator"), "A role is one of"),
                Arguments.of("roles", List.of(1), "A role is one of"),
                Arguments.of("roles", Arrays.asList("farmer", null), "A role is one of"));
    }

    @Test
    void a_token_ends_within_half_a_minute_of_its_time() {
        door.after(HOUR.plusSeconds(29)).opensTo(TestIssuer.token(KEY));
        door.after(Duration.ofSeconds(2)).staysShutTo(TestIssuer.token(KEY), "Expired JWT");
    }

    @Test
    void a_token_begins_within_half_a_minute_of_its_time() {
        String later = token("nbf", Date.from(TestIssuer.NOON.plusSeconds(60)));

        door.after(Duration.ofSeconds(29)).staysShutTo(later, "JWT before use time");
        door.after(Duration.ofSeconds(2)).opensTo(later);
    }

    private static String token(String claim, @Nullable Object value) {
        JWTClaimsSet claims = TestIssuer.claims().claim(claim, value).build();
        return TestIssuer.token(KEY, claims);
    }
}
