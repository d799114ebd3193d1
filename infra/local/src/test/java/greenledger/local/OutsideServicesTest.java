package greenledger.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which services a local cloud takes from outside.
class OutsideServicesTest {

    private static final URI THERE = URI.create("http://127.0.0.1:4566");

    @ParameterizedTest
    @EnumSource(names = {"LAMBDA", "SFN"})
    void who_calls_functions_cannot_be_elsewhere(Service service) {
        Options options = Parcels.options(new LinkedBlockingQueue<>()).over(Map.of(service, THERE));

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> LocalCloud.start(options));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith(service + " cannot be taken"));
    }

    @Test
    void streams_are_those_of_the_tables() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Endpoints.choose(0, Map.of(Service.DYNAMODB_STREAMS, THERE)));

        Endpoints endpoints = Endpoints.choose(0, Map.of(Service.DYNAMODB, THERE));
        assertEquals(THERE, endpoints.of(Service.DYNAMODB_STREAMS));
    }

    @Test
    void functions_are_told_of_what_is_elsewhere_and_it_is_not_started() {
        Endpoints endpoints = Endpoints.choose(0, Map.of(Service.SQS, THERE));

        assertEquals(THERE.toString(), endpoints.settings().get("AWS_ENDPOINT_URL_SQS"));
        assertFalse(endpoints.isOwn(Service.SQS));
        assertTrue(endpoints.isOwn(Service.DYNAMODB));
    }
}
