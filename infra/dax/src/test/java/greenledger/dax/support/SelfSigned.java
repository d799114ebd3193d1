package greenledger.dax.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

/// A certificate for the loopback address, made by the JDK's own keytool.
public final class SelfSigned {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String PASSWORD = "password";

    /// As long as it is open, this JVM trusts the certificate and no other.
    public interface Trust extends AutoCloseable {
        @Override
        void close();
    }

    private final Path keyStore;

    private SelfSigned(Path keyStore) {
        this.keyStore = keyStore;
    }

    public static SelfSigned create(Path folder) throws IOException, InterruptedException {
        Path keyStore = folder.resolve("certificate.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                "dax",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keyStore.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertEquals(0, keytool.waitFor(), "keytool");
        return new SelfSigned(keyStore);
    }

    public Path keyStore() {
        return keyStore;
    }

    public String password() {
        return PASSWORD;
    }

    /// The DAX client knows no other way to be told whom to trust.
    public Trust trusted() {
        System.setProperty(TRUST_STORE, keyStore.toString());
        System.setProperty(TRUST_STORE_PASSWORD, PASSWORD);
        return () -> {
            System.clearProperty(TRUST_STORE);
            System.clearProperty(TRUST_STORE_PASSWORD);
        };
    }
}
