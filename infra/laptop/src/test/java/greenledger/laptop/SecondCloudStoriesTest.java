package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import greenledger.local.CloudProcess;
import greenledger.local.Parcels;
import greenledger.local.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The same stories on the services of a second cloud: another process, which runs another system,
/// on other ports.
@Tag("proof")
class SecondCloudStoriesTest {

    private static final List<Service> TAKEN =
            List.of(
                    Service.DYNAMODB,
                    Service.DYNAMODB_STREAMS,
                    Service.SQS,
                    Service.EVENTBRIDGE,
                    Service.SESV2);

    @TempDir private static Path home;
    @TempDir private static Path data;

    @TestFactory
    Stream<DynamicTest> a_story_holds_on_the_services_of_another_process() {
        Path shipments = Parcels.template().resolveSibling("shipments").resolve("template.yaml");
        CloudProcess second = CloudProcess.start(shipments, data);
        Map<Service, URI> services = new EnumMap<>(Service.class);
        TAKEN.forEach(service -> services.put(service, second.at(service)));
        StoryLedger ledger = beside(second, services);
        return Stream.concat(
                        new Stories(ledger).all(),
                        Stream.of(
                                dynamicTest(
                                        "its facts are in the tables of that process",
                                        () -> factsAreThere(ledger, second))))
                .onClose(ledger::close)
                .onClose(second::close);
    }

    /// Leaves no process behind when it cannot start.
    private static StoryLedger beside(CloudProcess second, Map<Service, URI> services) {
        try {
            return StoryLedger.over(services, home);
        } catch (RuntimeException e) {
            second.close();
            throw e;
        }
    }

    private static void factsAreThere(StoryLedger ledger, CloudProcess second) {
        for (Service service : TAKEN) {
            assertEquals(second.at(service), ledger.cloud().endpoints().of(service));
        }
        DynamoDbClient tables = ledger.cloud().clients().dynamoDb();
        assertTrue(
                tables.scan(asked -> asked.tableName("stories-EventsTable")).count() > 10,
                "The stories left no facts");
    }
}
