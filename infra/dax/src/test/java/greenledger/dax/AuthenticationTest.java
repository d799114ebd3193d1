package greenledger.dax;

import static greenledger.dax.support.DaxClients.ACCESS_KEY;
import static greenledger.dax.support.DaxClients.SECRET_KEY;
import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.auth.SecretKeys;
import greenledger.dax.support.DaxClients;
import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WireClient;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dax.Configuration;

/// Who may speak, and who may not.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class AuthenticationTest {

    private static final List<Integer> AUTHENTICATION_REQUIRED = List.of(4, 23, 31, 33);

    private final TestCluster cluster;

    /// Its own client signs with the right key.
    AuthenticationTest(Origin local) throws IOException {
        SecretKeys keys = SecretKeys.of(Map.of(ACCESS_KEY, SECRET_KEY));
        cluster = TestCluster.start(local, it -> it.accessKeys(keys));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void the_right_secret_is_let_in() {
        cluster.put(cluster.dax(), "lot", 1);
        assertEquals(1, cluster.read("lot"));
    }

    @Test
    void a_wrong_secret_is_refused_and_nothing_is_written() throws IOException {
        assertRefused(ACCESS_KEY, "another secret");
        assertEquals(Map.of(), cluster.get("lot"));
    }

    @Test
    void an_unknown_access_key_is_refused() throws IOException {
        assertRefused("AKIDUNKNOWN", SECRET_KEY);
    }

    @Test
    void no_credentials_at_all_are_refused() throws IOException {
        try (WireClient wire = WireClient.connect(cluster.server().endpoint())) {
            assertEquals(AUTHENTICATION_REQUIRED, wire.askEndpoints());
        }
    }

    @Test
    void a_connection_that_signs_wrongly_later_is_refused_from_then_on() throws IOException {
        try (WireClient wire = WireClient.connect(cluster.server().endpoint())) {
            wire.authorize(ACCESS_KEY, SECRET_KEY);
            assertEquals(List.of(), wire.askEndpoints());
            wire.authorize(ACCESS_KEY, "another secret");
            assertEquals(AUTHENTICATION_REQUIRED, wire.askEndpoints());
            wire.authorize(ACCESS_KEY, SECRET_KEY);
            assertEquals(List.of(), wire.askEndpoints());
        }
    }

    @Test
    void without_keys_anybody_is_let_in() throws IOException {
        try (DaxServer open = DaxServer.over(cluster.dynamoDb()).start();
                DynamoDbClient client =
                        DaxClients.connect(
                                DaxClients.configuration(open.endpoint())
                                        .credentialsProvider(
                                                DaxClients.credentials("any", "any")))) {
            cluster.put(client, "lot", 1);
            assertEquals(
                    item("id", "lot", "v", 1),
                    client.getItem(it ->
                                    it.tableName(cluster.tables().lots()).key(item("id", "lot")))
                            .item());
        }
    }

    private void assertRefused(String accessKey, String secretKey) throws IOException {
        Configuration.Builder configuration =
                DaxClients.configuration(cluster.server().endpoint())
                        .credentialsProvider(DaxClients.credentials(accessKey, secretKey));
        try (DynamoDbClient client = DaxClients.connect(configuration)) {
            assertThrows(SdkException.class, () -> cluster.put(client, "lot", 1));
        }
        try (WireClient wire = WireClient.connect(cluster.server().endpoint())) {
            wire.authorize(accessKey, secretKey);
            assertEquals(AUTHENTICATION_REQUIRED, wire.askEndpoints());
        }
    }
}
