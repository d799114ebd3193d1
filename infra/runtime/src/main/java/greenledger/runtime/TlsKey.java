package greenledger.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A key for `localhost` with a certificate of its own making, made for one run and never kept. It
/// is of the kind that AWS's endpoints have: another one costs a handshake other arithmetic.
///
/// @param trusted the certificates that this JDK trusts, and this one
record TlsKey(Path trusted, SSLContext context) {

    private static final String NAME = "localhost";
    private static final String PASSWORD = "of-one-run";
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    static TlsKey make(Path folder) {
        Path store = folder.resolve("localhost.p12");
        try {
            run(
                    List.of(
                            JAVA.resolve("bin", "keytool").toString(),
                            "-genkeypair",
                            "-alias",
                            NAME,
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD));
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new TlsKey(trusted(keys, folder), context(keys));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No key for TLS can be made", e);
        }
    }

    /// What makes a JVM believe this certificate.
    List<String> trustFlags() {
        return List.of("-Djavax.net.ssl.trustStore=" + trusted);
    }

    /// As the JDK's own are kept, without a password: to derive a key from one takes a starting
    /// function a tenth of a second that it does not take on AWS.
    private static Path trusted(KeyStore keys, Path folder)
            throws IOException, GeneralSecurityException {
        KeyStore usual =
                KeyStore.getInstance(
                        JAVA.resolve("lib", "security", "cacerts").toFile(), (char[]) null);
        KeyStore all = KeyStore.getInstance("PKCS12");
        all.load(null, null);
        for (String each : Collections.list(usual.aliases())) {
            all.setCertificateEntry(each, usual.getCertificate(each));
        }
        all.setCertificateEntry(NAME, keys.getCertificate(NAME));
        Path store = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            all.store(out, null);
        }
        return store;
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new IOException(command.getFirst() + " ended with " + exit + ": " + printed);
        }
    }
}
