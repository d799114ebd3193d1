package greenledger.laptop.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed after `./greenledger token`, and what the functions make of what it prints.
@Tag("slow")
class TokenCommandTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ASKED = "--tenant orchard --party farm-1 --role farmer,packer";
    private static final String BELIEVED =
            "{\"isAuthorized\":true,\"context\":"
                    + "{\"tenant\":\"orchard\",\"party\":\"farm-1\",\"roles\":\"farmer,packer\"}}";
    private static final String DENIED = "{\"isAuthorized\":false}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir private static Path firstHome;
    @TempDir private Path folder;

    /// With a space in it, as homes have them.
    private Path home;

    @BeforeAll
    static void make_a_key() {
        LocalIssuer.at(firstHome);
    }

    @BeforeEach
    void have_that_key() throws IOException {
        home = folder.resolve("Ann Grower");
        Files.createDirectories(home.resolve(".greenledger"));
        Files.copy(
                firstHome.resolve(".greenledger/issuer.jwk"),
                home.resolve(".greenledger/issuer.jwk"),
                COPY_ATTRIBUTES);
    }

    @Test
    void only_the_token_is_printed_and_the_functions_believe_it() {
        String token = token(ASKED);

        assertTrue(token.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+"), token);
        assertEquals(BELIEVED, Authorizer.trusting(home, NOON).answer(token));
    }

    @Test
    void functions_that_run_already_believe_a_token_of_a_second_terminal() {
        Authorizer running = Authorizer.trusting(home, NOON);

        assertEquals(BELIEVED, running.answer(token(ASKED)));
    }

    @Test
    void functions_that_run_already_learn_of_a_new_key() throws IOException {
        Authorizer running = Authorizer.trusting(home, NOON);
        String before = token(ASKED);
        assertEquals(BELIEVED, running.answer(before));
        Files.delete(home.resolve(".greenledger/issuer.jwk"));
        String after = token(ASKED);

        running.pass(Duration.ofSeconds(5));
        assertEquals(BELIEVED, running.answer(after));
        assertEquals(DENIED, running.answer(before));
    }

    @Test
    void another_users_token_is_denied(@TempDir Path stranger) {
        LocalIssuer.at(home);
        Authorizer running = Authorizer.trusting(stranger, NOON);

        assertEquals(DENIED, running.answer(token(ASKED)));
        assertEquals(BELIEVED, Authorizer.trusting(home, NOON).answer(token(ASKED)));
    }

    @ParameterizedTest
    @CsvSource({"'',PT1H", "--valid PT10M,PT10M", "--valid P30D,P30D"})
    void a_token_ends_when_it_was_asked_to(String option, Duration validity) {
        String token = token((ASKED + " " + option).strip());
        Authorizer running = Authorizer.trusting(home, NOON);

        running.pass(validity);
        assertEquals(BELIEVED, running.answer(token));
        running.pass(Duration.ofSeconds(31));
        assertEquals(DENIED, running.answer(token));
    }

    @Test
    void no_two_tokens_are_the_same() {
        assertNotEquals(token(ASKED), token(ASKED));
    }

    @Test
    void the_public_half_alone_is_published() throws IOException {
        LocalIssuer.at(home);

        String published = Files.readString(home.resolve(".greenledger/jwks.json"));

        assertTrue(published.contains("\"n\":"), published);
        for (String secret : List.of("d", "p", "q", "dp", "dq", "qi")) {
            assertTrue(!published.contains("\"" + secret + "\":"), published);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', Say --tenant too.",
        "'--tenant orchard --role farmer', Say --party too.",
        "'--tenant orchard --party farm-1', Say --role too.",
        "'--tenant', --tenant needs a value.",
        "'--tenant --party farm-1', --tenant needs a value.",
        "'--tenant a --tenant b', --tenant is given twice.",
        "'--tennant orchard', There is no option --tennant.",
        "'orchard', There is no option orchard.",
        "'--tenant Orchard --party p --role farmer', --tenant: A tenant has 1 to 26 small letters",
        "'--tenant orchard --party p/q --role farmer', --party: A party has 1 to 64 letters",
        "'--tenant orchard --party p --role king', '--role: A role is one of farmer, packer, dist'",
        "'--tenant orchard --party p --role farmer,', '--role: A role is one of farmer, packer, d'",
        "'--tenant o --party p --role farmer --valid 1h', --valid: A duration is written like PT1H",
        "'--tenant o --party p --role farmer --valid PT0S', --valid: A token is valid for up to 30",
        "'--tenant o --party p --role farmer --valid P31D', --valid: A token is valid for up to 30"
    })
    void what_cannot_be_meant_is_told_and_prints_no_token(String words, String message) {
        home = folder.resolve("nobody");
        assertEquals(2, run(words));

        assertEquals("", out.toString(UTF_8));
        assertTrue(errors.toString(UTF_8).startsWith(message), errors.toString(UTF_8));
        assertTrue(errors.toString(UTF_8).endsWith("Try: ./greenledger token --help\n"));
        assertTrue(Files.notExists(home), "no key is made for nothing");
    }

    @Test
    void a_key_that_cannot_be_used_is_told_without_a_stack_trace() throws IOException {
        token(ASKED);
        Path key = home.resolve(".greenledger/issuer.jwk");
        Files.writeString(key, "nothing");

        assertEquals(1, run(ASKED));

        assertEquals(
                "There is no private RSA key in "
                        + key
                        + ". Delete the file and a new one is made; tokens signed with the old one"
                        + " end with it.\n",
                errors.toString(UTF_8));
    }

    @Test
    void a_home_that_cannot_be_written_is_told_without_a_stack_trace() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");

        home = folder.resolve("file");

        assertEquals(1, run(ASKED));

        assertTrue(errors.toString(UTF_8).startsWith("The key in "), errors.toString(UTF_8));
        assertEquals(1, errors.toString(UTF_8).lines().count(), errors.toString(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--tenant orchard --help"})
    void help_is_printed_on_request(String words) {
        assertEquals(0, run(words));
        assertTrue(out.toString(UTF_8).contains("--tenant TENANT"), out.toString(UTF_8));
    }

    private String token(String words) {
        out.reset();
        assertEquals(0, run(words), () -> errors.toString(UTF_8));
        return out.toString(UTF_8).stripTrailing();
    }

    private int run(String words) {
        return TokenCommand.run(
                words.isEmpty() ? List.of() : List.of(words.split(" ", -1)),
                home,
                InstantSource.fixed(NOON),
                new PrintStream(out, true, UTF_8),
                new PrintStream(errors, true, UTF_8));
    }
}
