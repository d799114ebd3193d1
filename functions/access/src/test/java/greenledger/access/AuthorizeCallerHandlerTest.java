package greenledger.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import greenledger.aws.fixture.Invocation;
import greenledger.core.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What API Gateway sends, and what it is answered.
@Tag("slow")
class AuthorizeCallerHandlerTest {

    private static final RSAKey KEY = TestIssuer.key("2026-11");
    private static final String TOKEN = TestIssuer.token(KEY);

    /// The answer does not depend on it.
    private static final String DENIED = "{\"isAuthorized\":false}";

    @TempDir private Path folder;
    private KeySetFile keys;
    private AuthorizeCallerHandler handler;

    @BeforeEach
    void a_caller_with_a_token_is_let_in() throws IOException {
        keys = KeySetFile.in(folder, KEY.toPublicJWK());
        handler =
                new AuthorizeCallerHandler(
                        new IssuerOnly(keys.issuer(), new SettableClock(TestIssuer.NOON)));

        assertAllowed("Bearer " + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "Bearer   "})
    void the_scheme_is_written_in_any_case(String scheme) throws IOException {
        assertAllowed(scheme + TOKEN);
    }

    @Test
    void two_values_of_the_header_are_denied_even_when_both_are_good() throws IOException {
        assertEquals(DENIED, answer("Bearer " + TOKEN + ",Bearer " + TOKEN));
        assertEquals(DENIED, answer("Bearer " + TOKEN + ", Bearer " + TOKEN));
        assertEquals(DENIED, answer("Bearer " + TOKEN + "," + TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic ", "DPoP ", " Bearer ", "Bearer\t", "Bearer:"})
    void a_token_under_another_scheme_is_denied(String scheme) throws IOException {
        assertEquals(DENIED, answer(scheme + TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer", "Bearer ", "Bearer token"})
    void a_header_without_a_token_is_denied(String header) throws IOException {
        assertEquals(DENIED, answer(header));
    }

    @Test
    void a_header_that_is_absent_is_denied() throws IOException {
        ObjectNode event = event("Bearer " + TOKEN);
        ((ObjectNode) event.path("headers")).remove("authorization");

        assertEquals(DENIED, answer(event));
    }

    @Test
    void only_the_header_counts() throws IOException {
        ObjectNode event = event("Bearer " + TOKEN);
        ((ObjectNode) event.path("headers"))
                .put("authorization", "none")
                .put("x-authorization", "Bearer " + TOKEN)
                .put("x-tenant", "valley");
        event.putArray("cookies").add("authorization=Bearer " + TOKEN);
        event.putObject("queryStringParameters").put("access_token", TOKEN);

        assertEquals(DENIED, answer(event));
    }

    @Test
    void a_header_of_more_than_8192_characters_is_denied_unread() throws IOException {
        String large =
                TestIssuer.token(KEY, TestIssuer.claims().claim("note", "n".repeat(5400)).build());
        String spaces = " ".repeat(8192 - "Bearer".length() - large.length());

        assertAllowed("Bearer" + spaces + large);
        assertEquals(DENIED, answer("Bearer" + spaces + " " + large));
    }

    @Test
    void an_issuer_without_keys_is_a_fault_and_no_denial() throws IOException {
        Files.delete(keys.path());
        AuthorizeCallerHandler started =
                new AuthorizeCallerHandler(
                        new IssuerOnly(keys.issuer(), new SettableClock(TestIssuer.NOON)));

        assertThrows(
                KeysUnavailable.class,
                () ->
                        started.handleRequest(
                                stream(event("Bearer " + TOKEN)),
                                new ByteArrayOutputStream(),
                                new Invocation()));
    }

    @Test
    void the_log_is_told_why_and_never_the_token() throws IOException {
        String stranger = TestIssuer.token(TestIssuer.key(KEY.getKeyID()));
        String forged =
                TOKEN.substring(0, TOKEN.lastIndexOf('.'))
                        + stranger.substring(stranger.lastIndexOf('.'));

        String log = logOf("Bearer " + forged);

        assertTrue(log.contains("Request id-7 was denied: "), log);
        assertTrue(log.contains("Invalid signature"), log);
        for (String part : forged.split("\\.", -1)) {
            assertFalse(log.contains(part), log);
        }
        assertFalse(logOf("Basic " + TOKEN).contains(TOKEN));
    }

    private void assertAllowed(String header) throws IOException {
        assertEquals(
                "{\"isAuthorized\":true,\"context\":"
                        + "{\"tenant\":\"valley\",\"party\":\"farm-1\",\"roles\":\"farmer,packer\"}}",
                answer(header));
    }

    private String answer(String header) throws IOException {
        return answer(event(header));
    }

    private String answer(JsonNode event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(stream(event), out, new Invocation());
        return out.toString(UTF_8);
    }

    private String logOf(String header) throws IOException {
        PrintStream errors = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, UTF_8));
        try {
            assertEquals(DENIED, answer(header));
        } finally {
            System.setOut(errors);
        }
        return log.toString(UTF_8);
    }

    private static ObjectNode event(String header) throws IOException {
        try (InputStream sample =
                AuthorizeCallerHandlerTest.class.getResourceAsStream("event.json")) {
            ObjectNode event = (ObjectNode) Json.STORED.readTree(Objects.requireNonNull(sample));
            ((ObjectNode) event.path("headers")).put("authorization", header);
            event.putArray("identitySource").add(header).add("GET /lots/{id}");
            return event;
        }
    }

    private static InputStream stream(JsonNode event) {
        return new ByteArrayInputStream(event.toString().getBytes(UTF_8));
    }
}
