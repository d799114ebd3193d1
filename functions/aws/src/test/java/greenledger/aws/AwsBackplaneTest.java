package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.core.Backplane;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/// A function builds at its start what it asks for, and nothing else.
class AwsBackplaneTest {

    private static final List<String> SERVICES = List.of("DYNAMODB", "EVENTBRIDGE", "SFN", "SQS");

    /// No client can be built for such an endpoint.
    private static final String NO_ENDPOINT = "not a URI";

    @Test
    void an_authorizer_needs_no_client_of_aws() {
        Backplane backplane = backplane(SERVICES);
        assertEquals(URI.create("urn:any"), backplane.issuer().keys());
        assertEquals(Clock.systemUTC(), backplane.clock());
        assertThrows(IllegalArgumentException.class, backplane::events);
    }

    @TestFactory
    Stream<DynamicTest> a_part_needs_its_own_client_only() {
        return Stream.of(
                isBuiltOn("DYNAMODB", backplane -> backplane::events),
                isBuiltOn("DYNAMODB", backplane -> backplane::idempotency),
                isBuiltOn("DYNAMODB", backplane -> backplane::views),
                isBuiltOn("DYNAMODB", backplane -> backplane::taskTokens),
                isBuiltOn("DYNAMODB", backplane -> backplane::ledger),
                isBuiltOn("DYNAMODB", backplane -> backplane::payments),
                isBuiltOn("SQS", backplane -> backplane::notices),
                isBuiltOn("EVENTBRIDGE", backplane -> backplane::bus),
                isBuiltOn("SFN", backplane -> backplane::executions));
    }

    /// Asks for a part.
    private interface Part {
        Executable of(Backplane backplane);
    }

    private static DynamicTest isBuiltOn(String service, Part part) {
        List<String> others = SERVICES.stream().filter(each -> !each.equals(service)).toList();
        return DynamicTest.dynamicTest(
                service,
                () -> {
                    part.of(backplane(others)).execute();
                    assertThrows(
                            IllegalArgumentException.class, part.of(backplane(List.of(service))));
                });
    }

    private static Backplane backplane(List<String> unbuildable) {
        Map<String, String> environment = new HashMap<>();
        Settings.NEEDED.forEach(name -> environment.put(name, "urn:any"));
        for (String service : SERVICES) {
            environment.put(
                    "AWS_ENDPOINT_URL_" + service,
                    unbuildable.contains(service) ? NO_ENDPOINT : "http://127.0.0.1:9");
        }
        return new AwsBackplane(
                Settings.from(environment), Clients.from(environment), Clock.systemUTC(), _ -> {});
    }
}
