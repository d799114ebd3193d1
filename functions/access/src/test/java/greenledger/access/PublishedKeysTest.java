package greenledger.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import greenledger.core.Issuer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How often the issuer is asked for its keys, and what happens when it does not answer.
@Tag("slow")
class PublishedKeysTest {

    private static final RSAKey FIRST = TestIssuer.key("first");
    private static final RSAKey SECOND = TestIssuer.key("second");

    private KeySetServer issuer;
    private Door door;

    @BeforeEach
    void start() {
        issuer = KeySetServer.start();
        issuer.answer(200, keys(FIRST));
        door = at(issuer.location());
        door.opensTo(TestIssuer.token(FIRST));
        assertEquals(1, issuer.requests());
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void the_issuer_is_not_asked_again_for_five_minutes() {
        door.after(Duration.ofSeconds(299)).opensTo(TestIssuer.token(FIRST));
        assertEquals(1, issuer.requests());

        door.after(Duration.ofSeconds(1)).opensTo(TestIssuer.token(FIRST));
        assertEquals(2, issuer.requests());
    }

    @Test
    void a_key_that_was_withdrawn_is_believed_for_five_minutes_at_most() {
        issuer.answer(200, keys(SECOND));

        door.after(Duration.ofMinutes(5)).staysShutTo(TestIssuer.token(FIRST), "no matching key");
        door.opensTo(TestIssuer.token(SECOND));
    }

    @Test
    void a_new_key_is_believed_at_once() {
        issuer.answer(200, keys(FIRST, SECOND));

        door.after(Duration.ofSeconds(5)).opensTo(TestIssuer.token(SECOND));
        door.opensTo(TestIssuer.token(FIRST));
        assertEquals(2, issuer.requests());
    }

    @Test
    void a_flood_of_invented_keys_is_not_passed_on_to_the_issuer() {
        String token = TestIssuer.token(FIRST);
        for (int i = 0; i < 1000; i++) {
            String header =
                    TestIssuer.header(FIRST)
                            .keyID("invented-" + i)
                            .build()
                            .toBase64URL()
                            .toString();
            String forged = header + token.substring(token.indexOf('.'));
            door.after(Duration.ofMillis(20)).staysShutTo(forged, "no matching key");
        }

        assertEquals(1 + 4, issuer.requests(), "20 seconds have passed, 5 between two looks");
        door.opensTo(TestIssuer.token(FIRST));
    }

    @Test
    void a_silent_issuer_is_no_reason_to_doubt_a_key_for_an_hour() {
        issuer.answer(503, "");

        door.after(Duration.ofMinutes(59)).opensTo(TestIssuer.token(FIRST));
        door.after(Duration.ofMinutes(1));
        assertThrows(KeysUnavailable.class, () -> door.verify(TestIssuer.token(FIRST)));
    }

    @Test
    void whether_an_unknown_key_is_good_cannot_be_told_while_the_issuer_is_silent() {
        issuer.answer(503, "");
        door.after(Duration.ofSeconds(5));

        for (int i = 0; i < 100; i++) {
            assertThrows(KeysUnavailable.class, () -> door.verify(TestIssuer.token(SECOND)));
        }
        assertEquals(2, issuer.requests());

        issuer.answer(200, keys(FIRST, SECOND));
        door.after(Duration.ofSeconds(5)).opensTo(TestIssuer.token(SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"keys\":7}", "{}"})
    void an_answer_without_keys_is_a_fault(String answer) {
        issuer.answer(200, answer);
        Door unopened = at(issuer.location());

        KeysUnavailable fault =
                assertThrows(KeysUnavailable.class, () -> unopened.verify(TestIssuer.token(FIRST)));
        assertEquals(
                "The issuer's keys cannot be had from " + issuer.location(), fault.getMessage());
    }

    @Test
    void an_answer_larger_than_any_set_of_keys_is_a_fault() {
        issuer.answer(200, keys(FIRST) + " ".repeat(60_000));
        at(issuer.location()).opensTo(TestIssuer.token(FIRST));

        issuer.answer(200, keys(FIRST) + " ".repeat(70_000));
        Door unopened = at(issuer.location());
        assertThrows(KeysUnavailable.class, () -> unopened.verify(TestIssuer.token(FIRST)));
    }

    @Test
    void an_issuer_that_hangs_is_a_fault_and_does_not_hold_up_the_function() {
        issuer.hang();
        Door unopened = at(issuer.location());

        long begin = System.nanoTime();
        assertThrows(KeysUnavailable.class, () -> unopened.verify(TestIssuer.token(FIRST)));
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(taken.compareTo(Duration.ofSeconds(4)) < 0, taken::toString);
    }

    @Test
    void keys_may_be_in_a_file(@TempDir Path folder) {
        Path file = KeySetFile.in(folder, FIRST.toPublicJWK()).path();

        at(file.toUri()).opensTo(TestIssuer.token(FIRST));
        Door nowhere = at(folder.resolve("nowhere.json").toUri());
        assertThrows(KeysUnavailable.class, () -> nowhere.verify(TestIssuer.token(FIRST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwks.json", "ftp://issuer.example/jwks.json", "jar:file:/a!/b"})
    void keys_are_nowhere_else(String location) {
        assertThrows(IllegalArgumentException.class, () -> at(URI.create(location)));
    }

    private static Door at(URI location) {
        SettableClock clock = new SettableClock(TestIssuer.NOON);
        Issuer issuer = new Issuer(TestIssuer.NAME, TestIssuer.AUDIENCE, location);
        return new Door(new TokenVerifier(issuer, clock), clock);
    }

    private static String keys(RSAKey... keys) {
        return new JWKSet(List.of(keys)).toString();
    }
}
