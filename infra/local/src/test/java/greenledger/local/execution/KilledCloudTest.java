package greenledger.local.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.CloudProcess;
import greenledger.local.Service;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/// An execution and the process around it, killed as `kill -9` does.
@Tag("proof")
class KilledCloudTest {

    private static final String INPUT = "{\"id\":\"p-1\",\"grams\":500}";

    @TempDir private Path data;

    @Test
    void an_execution_waits_on_after_its_cloud_was_killed_and_is_over_for_good_when_it_is() {
        String execution;
        String token;
        try (CloudProcess cloud = CloudProcess.start(Shipments.TEMPLATE, data);
                Shipments shipments = shipments(cloud)) {
            execution = shipments.start("s-1", INPUT);
            token = shipments.awaitPickup("p-1");
            cloud.kill();
        }

        try (CloudProcess cloud = CloudProcess.start(Shipments.TEMPLATE, data);
                Shipments shipments = shipments(cloud)) {
            assertEquals(ExecutionStatus.RUNNING, status(shipments, execution));
            shipments.pickUp(token);
            JsonNode succeeded = shipments.awaitStatus(execution, "SUCCEEDED");
            assertEquals("{\"shipped\":\"p-1\"}", succeeded.at("/detail/output").asText());
            assertEquals(ExecutionStatus.SUCCEEDED, status(shipments, execution));
            assertThrows(
                    ExecutionAlreadyExistsException.class, () -> shipments.start("s-1", INPUT));
        }
    }

    private static Shipments shipments(CloudProcess cloud) {
        return Shipments.at(cloud.at(Service.SFN), cloud.at(Service.SQS));
    }

    private static ExecutionStatus status(Shipments shipments, String execution) {
        return shipments
                .states()
                .describeExecution(asked -> asked.executionArn(execution))
                .status();
    }
}
