package greenledger.rollout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Clients;
import greenledger.aws.JitteredBackoff;
import greenledger.aws.Settings;
import greenledger.aws.fixture.Invocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What CodeDeploy hears of new versions, sound and unsound.
class TryNewVersionHandlerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOOK =
            "{\"DeploymentId\":\"d-1\",\"LifecycleEventHookExecutionId\":\"e-1\"}";

    private final NewVersions versions = new NewVersions();

    TryNewVersionHandlerTest() throws IOException {
        versions.answering(
                        "arn:health:7",
                        "{\"statusCode\":200,\"body\":\"{\\\"status\\\":\\\"up\\\"}\"}")
                .answering(
                        "arn:lot:7",
                        "{\"statusCode\":404,\"body\":\"{\\\"type\\\":\\\"/problems/lot-not-found\\\"}\"}")
                .answering(
                        "arn:register:7",
                        "{\"statusCode\":400,\"body\":\"{\\\"type\\\":\\\"/problems/invalid-request\\\"}\"}");
    }

    @AfterEach
    void stop() {
        versions.close();
    }

    @Test
    void sound_versions_let_the_rollout_go_on() throws IOException {
        assertTrue(answer(HOOK).path("passed").asBoolean());

        assertEquals(List.of(status("Succeeded")), versions.heard());
        assertEquals(
                Set.of("arn:health:7", "arn:lot:7", "arn:register:7"), versions.asked().keySet());
    }

    @Test
    void a_version_that_answers_amiss_has_it_taken_back() throws IOException {
        versions.answering("arn:lot:7", "{\"statusCode\":500,\"body\":\"{}\"}");

        JsonNode answer = answer(HOOK);

        assertEquals(List.of(status("Failed")), versions.heard());
        assertEquals(1, answer.path("findings").size());
        assertTrue(answer.at("/findings/0").asText().startsWith("GetLot did not answer 404"));
    }

    @Test
    void a_version_whose_answer_is_no_json_has_it_taken_back() throws IOException {
        versions.answering("arn:health:7", "Internal server error");

        JsonNode answer = answer(HOOK);

        assertEquals(List.of(status("Failed")), versions.heard());
        assertTrue(answer.at("/findings/0").asText().startsWith("GetHealth did not answer 200"));
    }

    @Test
    void a_version_that_fails_has_it_taken_back() throws IOException {
        try (NewVersions mute = new NewVersions()) {
            JsonNode answer = answer(HOOK, mute);

            assertEquals(List.of(status("Failed")), mute.heard());
            assertEquals(3, answer.path("findings").size());
            assertTrue(answer.at("/findings/0").asText().contains("out of memory"));
        }
    }

    @Test
    void only_requests_that_leave_nothing_behind_are_made() throws IOException {
        answer(HOOK);

        versions.asked()
                .values()
                .forEach(event ->
                        assertEquals(
                                "trial",
                                event.at("/requestContext/authorizer/lambda/tenant").asText()));
        JsonNode register = versions.asked().getOrDefault("arn:register:7", JSON.nullNode());
        assertEquals("{}", register.path("body").asText());
    }

    @Test
    void what_codedeploy_did_not_take_is_a_failure_of_the_hook() {
        versions.withCodeDeployAnswering(400);

        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> answer(HOOK));

        assertTrue(String.valueOf(failure.getMessage()).startsWith("CodeDeploy answered 400"));
    }

    @Test
    void an_event_that_is_no_hook_tries_nothing() {
        assertThrows(IllegalArgumentException.class, () -> answer("{\"DeploymentId\":\"d-1\"}"));

        assertEquals(Map.of(), versions.asked());
        assertEquals(List.of(), versions.heard());
    }

    private static JsonNode status(String status) throws IOException {
        return JSON.readTree(
                "{\"deploymentId\":\"d-1\",\"lifecycleEventHookExecutionId\":\"e-1\",\"status\":\"%s\"}"
                        .formatted(status));
    }

    private JsonNode answer(String event) throws IOException {
        return answer(event, versions);
    }

    private static JsonNode answer(String event, NewVersions deployed) throws IOException {
        Map<String, String> environment = new HashMap<>();
        Settings.NEEDED.forEach(name -> environment.put(name, "file:///" + name));
        environment.put("AWS_ENDPOINT_URL_LAMBDA", deployed.url().toString());
        environment.put("AWS_ENDPOINT_URL_CODEDEPLOY", deployed.url().toString());
        environment.put(
                "NEW_VERSIONS",
                "GetHealth=arn:health:7 GetLot=arn:lot:7 RegisterLot=arn:register:7");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Clients clients = Clients.from(environment)) {
            AwsBackplane backplane =
                    new AwsBackplane(
                            Settings.from(environment),
                            clients,
                            InstantSource.system(),
                            JitteredBackoff.system());
            new TryNewVersionHandler(backplane)
                    .handleRequest(
                            new ByteArrayInputStream(event.getBytes(UTF_8)), out, new Invocation());
        }
        return JSON.readTree(out.toByteArray());
    }
}
