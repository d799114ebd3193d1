package greenledger.local.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.Metrics;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is counted wakes somebody, and nobody waits for what is not counted.
class AlarmsTest {

    @Test
    void every_metric_of_ours_has_its_alarm_and_every_alarm_its_metric() {
        Set<String> alarmed =
                Declared.all("AWS::CloudWatch::Alarm").stream()
                        .map(Declared::properties)
                        .filter(alarm -> alarm.path("Namespace").asText().equals("GreenLedger"))
                        .map(alarm -> alarm.path("MetricName").asText())
                        .collect(Collectors.toSet());
        Set<String> counted =
                Arrays.stream(Metrics.class.getFields())
                        .map(AlarmsTest::name)
                        .collect(Collectors.toSet());
        assertEquals(counted, alarmed);
    }

    private static String name(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(constant + " is public", e);
        }
    }
}
