package greenledger.dax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.support.Origin;
import greenledger.dax.support.SelfSigned;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/// Encryption in transit: `daxs://`, with a certificate that the client must trust.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class TlsTest {

    @Test
    void a_client_that_trusts_the_certificate_is_served(Origin local, @TempDir Path folder)
            throws Exception {
        SelfSigned certificate = SelfSigned.create(folder);
        SSLContext tls = KeyStores.contextFrom(certificate.keyStore(), certificate.password());
        try (SelfSigned.Trust _ = certificate.trusted();
                TestCluster cluster = TestCluster.start(local, it -> it.nodes(2).tls(tls))) {
            assertEquals("daxs", cluster.server().endpoint().getScheme());
            cluster.put(cluster.dax(), "lot", 1);
            assertEquals(1, cluster.read("lot"));
        }
    }

    @Test
    void a_client_that_does_not_trust_it_is_not_served(Origin local, @TempDir Path folder)
            throws Exception {
        SelfSigned certificate = SelfSigned.create(folder);
        SSLContext tls = KeyStores.contextFrom(certificate.keyStore(), certificate.password());
        try (TestCluster cluster = TestCluster.start(local, it -> it.tls(tls))) {
            assertThrows(SdkException.class, () -> cluster.read("lot"));
        }
    }
}
