package greenledger.dax;

import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.dax.support.DaxClients;
import greenledger.dax.support.Origin;
import greenledger.dax.support.Tables;
import greenledger.dax.support.WithOrigin;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The server from the command line.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class MainTest {

    private final Origin local;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    MainTest(Origin local) {
        this.local = local;
    }

    @Test
    void it_starts_what_it_was_asked_for_and_says_where() throws Exception {
        try (DaxServer server =
                        start(
                                        "--port",
                                        "0",
                                        "--nodes",
                                        "3",
                                        "--access-key",
                                        DaxClients.ACCESS_KEY,
                                        "--secret-key",
                                        DaxClients.SECRET_KEY)
                                .orElseThrow();
                DynamoDbClient around = local.client();
                DynamoDbClient dax = DaxClients.connect(server.endpoint())) {
            assertEquals(3, server.nodeEndpoints().size());
            assertEquals(
                    "DAX is at %s over %s".formatted(server.endpoint(), local.endpoint()),
                    out.toString(StandardCharsets.UTF_8).strip());
            Tables tables = new Tables("t" + UUID.randomUUID()).createIn(around);
            dax.putItem(it -> it.tableName(tables.lots()).item(item("id", "lot")));
            assertEquals(
                    item("id", "lot"),
                    around.getItem(it -> it.tableName(tables.lots()).key(item("id", "lot")))
                            .item());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--nodez 3,                    There is no option --nodez.",
        "--nodes,                      The option --nodes needs a value.",
        "--nodes three,                The option --nodes needs a number.",
        "--nodes 0,                    'a cluster has at least one node, not 0'",
        "--port 70000,                 Port value out of range",
        "--port -1,                    The option --port needs a number.",
        "--access-key AK,              --access-key and --secret-key go together.",
        "--key-store k.p12,            --key-store and --key-store-password go together."
    })
    void a_mistake_is_told_and_nothing_starts(String arguments, String message) throws Exception {
        assertEquals(Optional.empty(), start(arguments.split(" ")));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith(message), err::toString);
    }

    @Test
    void without_an_endpoint_it_asks_for_one() throws Exception {
        assertEquals(Optional.empty(), Main.start(List.of(), print(out), print(err)));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("--endpoint is missing"));
    }

    @Test
    void the_help_tells_every_option() {
        for (Setting setting : Setting.values()) {
            assertTrue(Main.HELP.contains(setting.option() + " "), setting::option);
        }
    }

    private Optional<DaxServer> start(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--endpoint", local.endpoint().toString()));
        all.addAll(List.of(arguments));
        return Main.start(all, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
