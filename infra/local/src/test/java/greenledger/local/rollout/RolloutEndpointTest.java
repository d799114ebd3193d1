package greenledger.local.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.http.LocalServer;
import greenledger.local.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told to CodeDeploy on this machine, and what it does not take.
class RolloutEndpointTest {

    private static final String TELL = "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus";

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalServer server =
            LocalServer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    new RolloutEndpoint());

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void reports_are_kept_the_newest_first() throws IOException, InterruptedException {
        tell(TELL, report("d-1", "Succeeded"));
        HttpResponse<String> answer = tell(TELL, report("d-2", "Failed"));

        assertEquals(200, answer.statusCode());
        assertEquals("{\"lifecycleEventHookExecutionId\":\"e\"}", answer.body());
        JsonNode reports =
                Json.read(
                                http.send(
                                                HttpRequest.newBuilder(
                                                                server.url().resolve("/reports"))
                                                        .build(),
                                                BodyHandlers.ofString())
                                        .body())
                        .orElseThrow();
        assertEquals("d-2", reports.at("/reports/0/deploymentId").asText());
        assertEquals("Succeeded", reports.at("/reports/1/status").asText());
        assertEquals(2, reports.path("reports").size());
    }

    @ParameterizedTest
    @CsvSource({
        "CodeDeploy_20141006.CreateDeployment, d-1, Succeeded, UnknownOperationException",
        "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus, '', Failed, DeploymentIdRequired",
        "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus, d-1, Fine, InvalidLifecycleEvent"
    })
    void what_codedeploy_does_not_take_is_refused_by_name(
            String operation, String deployment, String status, String type)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = tell(operation, report(deployment, status));

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains(type), answer.body());
    }

    private static String report(String deployment, String status) {
        return "{\"deploymentId\":\"%s\",\"lifecycleEventHookExecutionId\":\"e\",\"status\":\"%s\"}"
                .formatted(deployment, status);
    }

    private HttpResponse<String> tell(String operation, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.url())
                        .header("X-Amz-Target", operation)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
