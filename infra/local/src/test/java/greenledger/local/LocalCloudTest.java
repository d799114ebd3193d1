package greenledger.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.local.lambda.Outcome;
import greenledger.local.template.Queue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The parcels of the test template, on real engines.
@Tag("slow")
class LocalCloudTest {

    private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();
    private static LocalCloud cloud;

    @BeforeAll
    static void start() {
        long begin = System.nanoTime();
        cloud = LocalCloud.start(Parcels.options(SEEN));
        System.out.printf("local cloud ready in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void functions_get_the_environment_of_the_template_and_of_lambda() {
        assertEquals("\"Hello from local\"", setting("GREETING"));
        assertEquals("\"local-ParcelsTable\"", setting("PARCELS_TABLE"));
        assertEquals("\"eu-central-1\"", setting("AWS_REGION"));
        assertEquals(
                "\"" + cloud.endpoints().of(Service.DYNAMODB) + "\"",
                setting("AWS_ENDPOINT_URL_DYNAMODB"));
        assertEquals(
                "\"" + cloud.endpoints().of(Service.EVENTBRIDGE) + "\"",
                setting("AWS_ENDPOINT_URL_EVENTBRIDGE"));
    }

    @Test
    void the_table_is_as_the_template_has_it() {
        TableDescription table =
                cloud.clients()
                        .dynamoDb()
                        .describeTable(asked -> asked.tableName("local-ParcelsTable"))
                        .table();

        assertEquals("by-city", table.globalSecondaryIndexes().getFirst().indexName());
        assertEquals("NEW_AND_OLD_IMAGES", table.streamSpecification().streamViewTypeAsString());
        assertEquals(
                "expires",
                cloud.clients()
                        .dynamoDb()
                        .describeTimeToLive(asked -> asked.tableName("local-ParcelsTable"))
                        .timeToLiveDescription()
                        .attributeName());
    }

    @Test
    void the_queues_are_as_the_template_has_them() {
        Map<QueueAttributeName, String> lost =
                attributes(cloud.stack().outputs().getOrDefault("LostQueueUrl", ""));
        String labels = cloud.endpoints().of(Service.SQS) + "/000000000000/local-LabelsQueue.fifo";

        assertEquals(
                "{\"deadLetterTargetArn\":"
                        + "\"arn:aws:sqs:eu-central-1:000000000000:local-NeverFoundQueue\","
                        + "\"maxReceiveCount\":2}",
                lost.get(QueueAttributeName.REDRIVE_POLICY));
        assertEquals("true", attributes(labels).get(QueueAttributeName.FIFO_QUEUE));
        assertEquals("30", attributes(labels).get(QueueAttributeName.VISIBILITY_TIMEOUT));
    }

    @Test
    void a_parcel_walks_from_the_api_through_table_and_stream_to_queue_and_bus()
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> accepted =
                    post(http, "/parcels", "{\"id\":\"p-1\",\"city\":\"Fresno\"}");

            assertEquals(201, accepted.statusCode());
            assertEquals("accepted", accepted.body());
            assertEquals("INSERT p-1", seen());
            assertEquals(Set.of("event p-1", "label p-1"), Set.copyOf(List.of(seen(), seen())));
            assertEquals(404, post(http, "/nowhere", "{}").statusCode());
        }
    }

    @Test
    void what_lambda_gives_up_goes_to_a_queue() {
        String arn = "arn:aws:sqs:eu-central-1:000000000000:local-NeverFoundQueue";
        String url = cloud.endpoints().of(Service.SQS) + "/000000000000/local-NeverFoundQueue";
        QueueDestinations destinations =
                new QueueDestinations(cloud.clients().sqs(), cloud.stack().all(Queue.class));

        destinations.send(arn, "{\"lost\":1}".getBytes(UTF_8), Map.of("RequestID", "r-1"));

        Message message =
                cloud.clients()
                        .sqs()
                        .receiveMessage(asked -> asked.queueUrl(url).messageAttributeNames("All"))
                        .messages()
                        .getFirst();
        assertEquals("{\"lost\":1}", message.body());
        assertEquals(
                MessageAttributeValue.builder().dataType("String").stringValue("r-1").build(),
                message.messageAttributes().get("RequestID"));
        assertThrows(
                IllegalArgumentException.class,
                () -> destinations.send(arn + "X", new byte[0], Map.of()));
    }

    private static String seen() throws InterruptedException {
        return Optional.ofNullable(SEEN.poll(10, TimeUnit.SECONDS)).orElse("nothing");
    }

    private static HttpResponse<String> post(HttpClient http, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(cloud.endpoints().api().resolve(path))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Map<QueueAttributeName, String> attributes(String url) {
        return cloud.clients()
                .sqs()
                .getQueueAttributes(
                        asked -> asked.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static String setting(String name) {
        Outcome outcome =
                cloud.functions()
                        .find("local-ReadSettingFunction")
                        .orElseThrow()
                        .function()
                        .invoke(("\"" + name + "\"").getBytes(UTF_8));
        return new String(assertInstanceOf(Outcome.Answered.class, outcome).payload(), UTF_8);
    }
}
