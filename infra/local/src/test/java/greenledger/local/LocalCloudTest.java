package greenledger.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import greenledger.local.lambda.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The parcels of the test template, on real engines.
class LocalCloudTest {

    private static LocalCloud cloud;

    @BeforeAll
    static void start() {
        long begin = System.nanoTime();
        cloud = LocalCloud.start(Parcels.options());
        System.out.printf("local cloud ready in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void functions_get_the_environment_of_the_template() {
        assertEquals("\"Hello from local\"", invoke("local-AcceptParcelFunction", "\"GREETING\""));
        assertEquals(
                "\"local-ParcelsTable\"",
                invoke("local-AcceptParcelFunction", "\"PARCELS_TABLE\""));
    }

    private static String invoke(String function, String payload) {
        Outcome outcome =
                cloud.functions()
                        .find(function)
                        .orElseThrow()
                        .function()
                        .invoke(payload.getBytes(UTF_8));
        return new String(assertInstanceOf(Outcome.Answered.class, outcome).payload(), UTF_8);
    }
}
