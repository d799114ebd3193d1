package greenledger.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import greenledger.domain.party.TenantId;
import greenledger.dynamodblocal.Ports;
import greenledger.laptop.verify.VerifyCommand;
import greenledger.local.Parcels;
import greenledger.local.engine.AwsClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `./greenledger verify` on what `up` runs, and on what it left behind.
@Tag("slow")
class VerifyTest {

    private static final TenantId TENANT = new TenantId("orchard");
    private static final String STREAM = "orchard#Lot#load-1";

    @TempDir Path data;
    @TempDir Path home;

    /// What came of one run.
    private record Run(int exit, List<String> out, String err) {}

    @Test
    void what_was_done_to_a_ledger_is_told_while_it_runs_and_afterwards() throws Exception {
        int port = Ports.free();
        String url = LedgerProcess.url(port).toString();
        try (LedgerProcess _ = LedgerProcess.start(port, data, home)) {
            LedgerClient client =
                    new LedgerClient(
                            LedgerProcess.url(port), Tokens.at(home, "orchard", "p", "packer"));
            for (LoadedLot lot : List.of(new LoadedLot(1), new LoadedLot(2))) {
                for (int fact = 0; fact < 3; fact++) {
                    client.post(lot.path(fact), lot.key(fact), lot.body(fact));
                }
            }

            Run sound = verify("--url", url);
            assertEquals(0, sound.exit(), sound::toString);
            assertTrue(
                    sound.out().getLast().startsWith("2 streams with 6 commits"), sound::toString);

            edit(port, 2);
            Run edited = verify("--url", url);
            assertEquals(1, edited.exit(), edited::toString);
            assertTrue(
                    edited.out().getFirst().startsWith("edited     " + STREAM + "  revision 2: "),
                    edited::toString);
            assertTrue(edited.err().contains("items/s"), edited::toString);

            assertEquals(1, verify("--url", url, "--lot", "load-1").exit());
            assertEquals(0, verify("--url", url, "--lot", "load-2").exit());
            assertEquals(2, verify("--url", url, "--lot", "load-3").exit());
            assertEquals(0, verify("--url", url, "--tenant", "meadow").exit());
            assertTrue(verify("--data", data.toString()).err().contains("is in use by process"));
        }
        Run gone = verify("--url", url);
        assertEquals(2, gone.exit());
        assertTrue(gone.err().startsWith("Nothing of yours runs at " + url), gone::toString);

        Map<Path, String> before = files();
        Run later =
                verify(
                        "--json",
                        "--data",
                        data.toString(),
                        "--engines",
                        Parcels.engines().toString());
        assertEquals(1, later.exit(), later::toString);
        JsonNode found = new ObjectMapper().readTree(later.out().getFirst());
        assertEquals("edited", found.path("kind").asText());
        assertEquals(STREAM, found.path("stream").asText());
        assertEquals(2, found.path("revision").asInt());
        JsonNode totals = new ObjectMapper().readTree(later.out().getLast());
        assertEquals(6, totals.path("commits").asInt());
        assertEquals(1, totals.path("breaks").asInt());
        assertEquals(before, files());
    }

    @Test
    void what_cannot_be_meant_is_refused() throws InterruptedException {
        assertEquals(2, verify("--lots").exit());
        assertEquals(2, verify("everything").exit());
        assertEquals(2, verify("--tenant", "NO TENANT").exit());
        assertEquals(2, verify("--aws", "--data", data.toString()).exit());
        assertEquals(2, verify("--data", data.resolve("nothing").toString()).exit());
        assertEquals(0, verify("--help").exit());
    }

    private Run verify(String... arguments) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                new VerifyCommand(TENANT, home, Map.of(), false)
                        .run(
                                arguments,
                                new PrintStream(out, true, UTF_8),
                                new PrintStream(err, true, UTF_8));
        return new Run(exit, out.toString(UTF_8).lines().toList(), err.toString(UTF_8));
    }

    /// Changes who did it, as somebody with access to the tables might.
    private void edit(int port, int revision) throws IOException {
        String endpoint = Files.readAllLines(home.resolve(".greenledger/up-" + port)).getLast();
        try (AwsClients clients =
                new AwsClients("eu-central-1", URI.create(endpoint), URI.create(endpoint))) {
            Map<String, AttributeValue> key =
                    Map.of(
                            "s", AttributeValue.fromS(STREAM),
                            "r", AttributeValue.fromS("C#%010d".formatted(revision)));
            Map<String, AttributeValue> item =
                    new HashMap<>(
                            clients.dynamoDb()
                                    .getItem(get -> get.tableName("local-EventsTable").key(key))
                                    .item());
            item.put("a", AttributeValue.fromS("somebody-else"));
            clients.dynamoDb().putItem(put -> put.tableName("local-EventsTable").item(item));
        }
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file, Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
            }
        }
        return contents;
    }
}
