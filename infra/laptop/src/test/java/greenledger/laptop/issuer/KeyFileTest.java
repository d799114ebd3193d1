package greenledger.laptop.issuer;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The key is one, lasting and private, or it is not used.
@Tag("slow")
class KeyFileTest {

    @TempDir private static Path firstHome;
    private static RSAKey key;

    @TempDir private Path home;
    private Path folder;
    private Path path;

    @BeforeAll
    static void make_a_key() {
        key = new KeyFile(firstHome.resolve("keys")).key();
    }

    @BeforeEach
    void have_that_key() throws IOException {
        folder = Files.createDirectory(home.resolve("keys"));
        path = folder.resolve("issuer.jwk");
        Files.copy(firstHome.resolve("keys/issuer.jwk"), path, COPY_ATTRIBUTES);
    }

    @Test
    void a_key_is_made_on_first_use() throws JOSEException {
        assertTrue(key.isPrivate());
        assertEquals(2048, key.size());
        assertEquals(key.computeThumbprint().toString(), key.getKeyID());
    }

    @Test
    void it_is_the_same_ever_after() {
        assertEquals(key, new KeyFile(folder).key());
    }

    @Test
    void nobody_but_its_owner_can_read_it() throws IOException {
        Path made = firstHome.resolve("keys");

        assertEquals("rw-------", permissions(made.resolve("issuer.jwk")));
        assertEquals("rwx------", permissions(made));
        try (Stream<Path> files = Files.list(made)) {
            assertEquals(List.of(made.resolve("issuer.jwk")), files.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-rw----", "rw----r--", "rwxrwxrwx"})
    void a_key_that_others_can_read_is_not_used(String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

        assertRefused("Run: chmod 600 " + path);

        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        assertEquals(key, new KeyFile(folder).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "{}", "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}"})
    void a_file_without_a_key_is_not_overwritten(String content) throws IOException {
        Files.writeString(path, content);

        assertRefused("Delete the file and a new one is made");
        assertEquals(content, Files.readString(path));
    }

    @Test
    void a_deleted_key_is_followed_by_a_new_one() throws IOException {
        Files.delete(path);

        assertNotEquals(key, new KeyFile(folder).key());
    }

    @Test
    void half_a_key_signs_nothing() throws IOException {
        Files.writeString(path, key.toPublicJWK().toJSONString());

        assertRefused("There is no private RSA key");
    }

    @Test
    void all_who_make_it_at_the_same_time_get_the_same(@TempDir Path other)
            throws InterruptedException, ExecutionException {
        int makers = 3;
        Path shared = other.resolve("keys");
        CyclicBarrier start = new CyclicBarrier(makers);
        List<Future<RSAKey>> keys = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(makers)) {
            for (int i = 0; i < makers; i++) {
                keys.add(
                        threads.submit(() -> {
                            start.await();
                            return new KeyFile(shared).key();
                        }));
            }
        }

        Set<RSAKey> different = new HashSet<>();
        for (Future<RSAKey> made : keys) {
            different.add(made.get());
        }
        assertEquals(Set.of(new KeyFile(shared).key()), different);
    }

    private void assertRefused(String advice) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new KeyFile(folder).key());
        assertTrue(refused.toString().contains(advice), refused::toString);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
