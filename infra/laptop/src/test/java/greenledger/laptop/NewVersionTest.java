package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The deployed functions as the trial of a new version meets them, by the template's wiring.
@Tag("slow")
@ExtendWith(RunningLedger.class)
class NewVersionTest {

    @Test
    void the_functions_of_this_release_pass_their_trial(Ledger ledger)
            throws IOException, InterruptedException {
        Sample hook = Sample.of("TryNewVersion");

        JsonNode verdict = hook.on(ledger);

        assertEquals(Ledger.json("{\"passed\":true,\"findings\":[]}"), verdict);
        JsonNode told = reports(ledger).at("/reports/0");
        assertEquals("Succeeded", told.path("status").asText());
        assertEquals(hook.event().path("DeploymentId"), told.path("deploymentId"));
        assertEquals(
                hook.event().path("LifecycleEventHookExecutionId"),
                told.path("lifecycleEventHookExecutionId"));
    }

    private static JsonNode reports(Ledger ledger) throws IOException, InterruptedException {
        URI reports = ledger.cloud().endpoints().of(Service.CODEDEPLOY).resolve("/reports");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Ledger.json(
                    http.send(HttpRequest.newBuilder(reports).build(), BodyHandlers.ofString())
                            .body());
        }
    }
}
